import { holidays } from './holidays.ts';
import type { Lexicon } from './lexicon.ts';

/** "Próxima sexta" and "sexta que vem" are the nearest Friday; the week after is offered second. */
export const portuguese: Lexicon = {
  language: 'pt',
  nextWeekday: 'nearest',
  weekStartsOn: 1,
  weekend: [6, 7],
  hoursAreLed: true,

  numbers:
    'zero, um/uma/hum, dois/duas/par de/um par de, três, quatro, cinco, seis/meia dúzia, sete, oito, nove, dez, onze, doze, treze, quatorze/catorze, quinze, dezesseis/dezasseis, dezessete/dezassete, dezoito, dezenove/dezanove, vinte',
  moreNumbers: { 30: 'trinta', 40: 'quarenta', 50: 'cinquenta' },
  ordinals:
    'primeiro/primeira, segundo/segunda, terceiro/terceira, quarto/quarta, quinto/quinta, sexto/sexta, sétimo/sétima, oitavo/oitava, nono/nona, décimo/décima',
  weekdays:
    'segunda/segunda feira/segundas/2a feira, terça/terça feira/terças/3a feira, quarta/quarta feira/quartas/4a feira, quinta/quinta feira/quintas/5a feira, sexta/sexta feira/sextas/6a feira, sábado/sábados/sáb, domingo/domingos',
  weekdaysAreOrdinals: true,
  weakWeekdays: { 1: 'seg', 2: 'ter', 3: 'qua', 4: 'qui', 5: 'sex', 7: 'dom' },
  months:
    'janeiro/jan, fevereiro/fev, março, abril/abr, maio, junho/jun, julho/jul, agosto/ago, setembro/set, outubro/out, novembro/nov, dezembro/dez',
  days: {
    [-2]: 'anteontem, antes de ontem',
    [-1]: 'ontem',
    0: 'hoje, hj, oje, agora, agora mesmo, hoje mesmo, mais tarde hoje, hoje mais tarde',
    1: 'amanhã, amanha, amnha, amanhan, amanh, amnh, amh, amanhã mesmo, o dia de amanhã',
    2: 'depois de amanhã, depois d amanhã, dps de amanhã, depois de amanha',
  },
  besideDays: {
    [-1]: 'o dia antes de, um dia antes de, véspera de, na véspera de, véspera do, no dia anterior, o dia anterior',
    1: 'o dia depois de, um dia depois de, no dia seguinte a, o dia seguinte a, no dia seguinte, o dia seguinte, no outro dia',
  },
  holidays: holidays.pt,
  dayParts: [['hoje à noite, esta noite, essa noite, hj a noite, hj de noite, hoje de noite', 0, 'night']],
  parts: {
    am: 'am',
    pm: 'pm',
    dawn: 'da madrugada, de madrugada, na madrugada, madrugada',
    morning:
      'manhã, manhãs, da manhã, de manhã, pela manhã, na parte da manhã, no período da manhã, na manhã, de manhãzinha, manhãzinha, bem cedo, cedinho, cedo, a parte da manhã, parte da manhã, meio da manhã, logo cedo, as manhãs',
    noon: 'do meio dia',
    afternoon:
      'tarde, tardes, da tarde, de tarde, à tarde, pela tarde, na parte da tarde, no período da tarde, na tarde, de tardinha, tardinha, fim da tarde, fim de tarde, no fim da tarde, no final da tarde, final da tarde, final de tarde, a parte da tarde, parte da tarde, começo da tarde, início da tarde',
    evening: 'ao anoitecer, noitinha, à noitinha',
    night:
      'noite, noites, da noite, de noite, à noite, pela noite, na parte da noite, no período da noite, na noite',
  },
  eveningMeals: 'jantar, o jantar',
  units: {
    minute: 'minuto, minutos, min, mins, minutinhos',
    hour: 'hora, horas, hr, hrs, horinha, horinhas',
    day: 'dia, dias',
    week: 'semana, semanas',
    weekend: 'fim de semana, final de semana, fds, fim d semana, finais de semana',
    fortnight: 'quinzena',
    month: 'mês, meses',
    year: 'ano, anos',
  },
  which: {
    last: 'passado, passada, último, última, anterior',
    this: 'este, esta, esse, essa, neste, nesta, nesse, nessa, deste, desta, desse, dessa',
    coming: 'mais próximo, mais próxima, vindoura, vindouro',
    next: 'da outra, na outra, próximo, próxima, prox, seguinte, que vem, q vem, na próxima, no próximo, da próxima, do próximo, à próxima, que vier, que entra',
    'after-next': 'subsequente',
  },
  edges: {
    start: 'começo, início, inicio, princípio, princípios',
    middle: 'meio, meados, metade',
    end: 'fim, final, finais, fins',
  },
  noon: 'meio dia, meiodia, ao meio dia, 12 do dia',
  midnight: 'meia noite, meianoite',
  windows: [
    ['depois do almoço, após o almoço, dps do almoço', { from: '13:00' }],
    ['antes do almoço', { to: '12:00' }],
    ['na hora do almoço, hora do almoço, horário de almoço, no almoço', { from: '12:00', to: '14:00' }],
    [
      'depois do trabalho, após o trabalho, depois do expediente, dps do trabalho, saindo do trabalho',
      { from: '17:00' },
    ],
    ['antes do trabalho', { to: '09:00' }],
    ['depois da escola, depois da aula', { from: '16:00' }],
  ],
  fractions: { 15: 'um quarto, quarto', 30: 'meia', 45: 'três quartos' },
  links: {
    at: 'às, as, à, a, às as, das, lá pelas, pras, para as, para a, por volta das, por volta da, umas, pelas',
    on: 'no, na, em, para, pra, pro, para o, para a, no dia, nos, nas, ao, aos, o, a, num, numa, do, da, de',
    of: 'de, do, da, das, d, em',
    the: 'o, a, os, as',
    'day-marker': 'dia, no dia, para o dia, pro dia, o dia, do dia, ao dia, em',
    'ordinal-suffix': 'o, a',
    and: 'e',
    or: 'ou, ou então',
    between: 'entre, entre as, entre a, entre o',
    from: 'nada antes de, nada antes das, nada antes da, mas não antes de, mas não antes das, mas não antes da, não antes de, não antes das, não antes da, não antes do, desde, desde as, a partir de, a partir das, a partir da, a partir do',
    to: 'a, às, as, à, ao, até, até as, até às, até a, até o, ate as',
    until: 'até, até as, até às, até a, até à, até o, até ao, ate as',
    after:
      'depois de, depois das, depois da, depois do, após, após as, após a, após o, dps das, dps da, mais tarde que as, passando das, passadas as',
    before: 'antes de, antes das, antes da, antes do, mais cedo que as',
    by: 'nada depois de, nada depois das, nada depois da, mas não depois de, mas não depois das, não depois de, não depois das, não depois da, não depois do, no máximo, no máximo até, no máximo até as, no máximo até às, o mais tardar, no mais tardar',
    'or-later': 'em diante, ou mais tarde, ou depois, pra frente, para frente, pra lá',
    'or-earlier': 'ou antes, ou mais cedo, no máximo, o mais tardar, no mais tardar',
    around:
      'por volta de, por volta das, por volta da, lá pelas, lá pela, umas, cerca de, cerca das, perto das, perto da, aproximadamente às, mais ou menos às, tipo, tipo umas, pelas, pelo, lá pras, em torno das',
    ish: 'e pouco, e pouquinho, mais ou menos, aproximadamente, em ponto, ou por aí, por aí, e tal',
    oclock: 'h, hs',
    hours: 'hora, horas, hr, hrs',
    past: 'passam das, e pouco das',
    'minutes-to': 'para as, para a, pras, pra, para às, p as, para o, pro',
    plus: 'e',
    minus: 'menos',
    in: 'em, daqui a, daqui, dentro de, dentro d, daqui uns, daqui umas, em uns, em umas',
    'from-now': 'a partir de hoje, a partir de agora',
    a: 'um, uma',
    not: 'nem, nem na, nem no, não na, não no, não em, menos na, menos no, menos, exceto, exceto na, exceto no, tirando, em vez de, em vez da, em vez do, ao invés de, ao invés da, ao invés do, qualquer dia menos, não às, não amanhã, não hoje',
    refusal: 'não, nao',
    cannot:
      'não posso, não consigo, não dá, não dá na, não vou poder, não poderei, não podemos, não posso na, não serve, não rola, impossível, não me serve, não vai dar, não daria, estou ocupado, estou ocupada, tô ocupada, tô ocupado, não tenho como, não estou disponível, nao dá, não fica bom',
    instead: 'para, para a, para o, pra, pro, para as, pras, para às, por, pela, pelo, a, ao',
    correction:
      'aliás, na verdade, quer dizer, digo, quis dizer, melhor, perdão, desculpa, não espera, espera, não peraí, peraí, ou melhor, corrigindo, não pera',
    ranked:
      'andar, piso, vez, visita, sessão, filho, filha, tentativa, opinião, aula, fila, porta, rua, aniversário, dose, etapa',
    'later-by': 'mais tarde, depois, dps, adiar',
    'earlier-by': 'mais cedo, antes, adiantar, antecipar',
    every: 'toda, todas as, todo, todos os, cada',
    half: 'metade, quinzena, parte',
    'this-time':
      'a esta hora, a essa hora, nesta hora, nessa hora, a esta mesma hora, neste horário, nesse horário',
    'one-after': 'a da semana seguinte, o da semana seguinte',
    numbered:
      'quarto, sala, apartamento, apto, mesa número, número do pedido, pedido, bloco, edifício, tamanho, versão, nível, passo, zona, assento, casa, capítulo, terminal, voo, ônibus, canal, cep',
    quantity:
      'noites, diárias, real, reais, euro, euros, eur, dólar, dólares, conto, contos, km, quilômetros, kg, quilos, quilo, cm, mm, metros, metro, graus, por cento, estrelas, pontos, gramas, litros, por noite, por mês, por pessoa, por hora, por semana, ao mês',
    people:
      'pessoas, pessoa, pax, adultos, adulto, crianças, criança, convidados, convidado, lugares, participantes, gente, amigos',
    'party-of':
      'somos, seremos, seríamos, vamos ser, grupo de, mesa para, mesa pra, mesa de, sala para, sala pra, estaremos em, somos em, vamos em, a gente é em, vamos estar em, iremos em, serão',
    for: 'para, pra, p',
    noise:
      'segunda mão, bom dia, boa tarde, boa noite, todos os dias, todo dia, o dia todo, o dia inteiro, cada dia, mais cedo, muito cedo, cedo demais, muito tarde, tarde demais, o mais cedo possível, um momento, um segundo, a última vez, última vez, uma vez, 24/7, mais tarde, tenha um bom dia, bom fim de semana, ótimo dia, ótima tarde, ótima noite, tenha um ótimo dia, um bom dia, uma boa tarde, passe diário, dia de folga, vestido de noite, creme de noite',
  },
  talk: {
    greetings:
      'oi, oii, oie, olá, ola, oi tudo bem, olá tudo bem, oi bom dia, oi boa tarde, oi boa noite, olá bom dia, olá boa tarde, olá boa noite, bom dia, boa tarde, boa noite, tudo bem, tudo bom, td bem, e aí, eai, opa, alô, como vai, saudações, oi de novo, oi gente, boas, blz',
    yes: 'sim, simm, sim por favor, claro, claro que sim, com certeza, pode sim, isso, isso mesmo, ok, okay, okey, beleza, blz, tá, tá bom, ta bom, tá bem, confirmo, confirmar, confirmado, sim confirmo, aham, uhum, s, ss, bora, fechado, fechou, combinado, positivo, pode confirmar, pode marcar, quero sim, certo, sim quero',
    no: 'não obrigado, não obrigada, não, nao, n, nn, não não, de jeito nenhum, claro que não, nada disso',
    approval:
      'pode ser, pode, perfeito, ótimo, otimo, legal, bom, boa, muito bom, está bem, está bom, está ótimo, excelente, maravilha, show, massa, bacana, correto, exato, exatamente, serve, me serve, serve pra mim, por mim tudo bem, tudo certo, top, joia, jóia, de acordo, concordo, maravilhoso, esse mesmo, essa mesma, é isso, sem problema, sem problemas, não tem problema',
    refusal:
      'nunca, negativo, não quero, esse não, essa não, nenhum, nenhuma, errado, está errado, agora não, ainda não, não é isso, melhor não, deixa, deixa pra lá',
    neither:
      'não sei, nao sei, n sei, não tenho certeza, não importa, sem preferência, tanto faz, não me importo, não faço ideia, não tenho preferência, não faz diferença, se possível, se tiver, se der, se puder',
    fillers:
      'por favor, porfavor, pfv, pf, favor, o, a, os, as, um, uma, de, do, da, em, no, na, me, te, se, eu, vc, você, vocês, que, q, então, pois, quero, queria, gostaria, preciso, posso, poderia, poderiam, pode me, podem, ir, ter, fazer, é, com, para, pra, pro, por, e, ou, eh, hum, ah, só, talvez, acho, bom, escolho, prefiro, tem, vou, dá, obrigado, obrigada, moça, moço, querida, esse, essa, desejo, seria, ver',
    common:
      'o, a, os, as, um, uma, de, do, da, dos, das, em, no, na, nos, nas, que, por, para, pra, pro, com, sem, meu, minha, seu, sua, me, te, se, é, são, está, tá, tem, tenho, quero, queria, gostaria, preciso, posso, poderia, fazer, marcar, agendar, agendamento, consulta, horário, horários, reserva, reservar, quando, quanto, onde, como, quem, hoje, e, ou, mas, mais, muito, também, obrigado, obrigada, favor, eu, você, vocês, vc, nós, melhor, outro, outra, algo, alguma, disponível, livre, vaga, vagas, possível, talvez, agora, mesmo, esposa, marido, namorada, namorado, mulher, amigo, amiga, filho, filha, irmã, mãe, pai, sou, somos, estou, ser, ir, vou, vir, passar, diga, nada, nenhum, qualquer, chamo, nome, alguém, tudo, isso, esse, essa, então, oi, não, sim, você, vem, até, dá, fica, ficar, acho, pelo, pela, ao, aos, gente, atendimento, dia',
    notTypos:
      'marco, tardes, noites, marca, marcas, sabado, sextou, manhas, semanal, corte, cortes, consulta, consultas, limpeza, cadeira, quadra, quadras, segundos, tarifa',
    option: 'opção, opcao, número, numero, num, nro, alternativa, item, a opção, o número',
    last: 'último, última, ultimo, ultima',
    negators: 'não, nao, nunca, sem, nem, não quero',
    with: 'com, c, pelo, pela, com o, com a',
    nameIntroductions:
      'me chamo, meu nome é, meu nome, chamo me, no nome de, em nome de, o nome é, pode chamar de',
    selfIntroductions:
      'sou, sou o, sou a, eu sou, eu sou o, eu sou a, aqui é, aqui é o, aqui é a, quem fala é',
    nameLeads: 'sou, sou o, sou a, aqui é o, aqui é a, aqui é, nome, é o, é a, é, eu sou',
    stop: 'stop, parar, pare, sair, descadastrar, me descadastrar, cancelar inscrição, não quero mais receber mensagens, remover',
    start: 'start, iniciar, inscrever, voltar a receber',
    keywords: {
      'check-in':
        'cheguei, ja cheguei, acabei de chegar, estou aqui, ja estou aqui, chegamos, ja chegamos, estamos aqui, estou na porta',
      waitlist:
        'lista de espera, a lista de espera, me avise, me avisa, me avise se abrir, fila de espera, me avisa se abrir',
      menu: 'menu, menu principal, início, inicio, opções, principal, o menu, ver menu, voltar ao menu, ver opções',
      back: 'voltar, volta, anterior, atrás, voltar atrás, retornar, volte',
      cancel:
        'cancelar, cancela, cancelo, desmarcar, desmarca, esquece, desistir, desisto, cancelar agendamento, cancelamento, anular',
      reschedule:
        'remarcar, reagendar, mudar, alterar, trocar, adiar, remarca, mudança, mudar data, mudar horário, alterar data, alterar horário, mudar algo, trocar horário, alterar algo, modificar',
      'my-bookings':
        'meus agendamentos, meu agendamento, minhas reservas, minha reserva, meus horários, meu horário, minhas consultas, minha consulta, agendamentos, reservas, minhas marcações, minha marcação',
      human:
        'atendente, humano, humana, pessoa, ajuda, suporte, falar, alguém, uma pessoa, recepção, recepcionista, operador, operadora, gerente, atendimento, socorro, pessoa real, falar com atendente',
      language: 'idioma, idiomas, língua, português, em português, mudar idioma, trocar idioma, outro idioma',
      prices:
        'preço, preços, valor, valores, quanto custa, quanto, quanto é, tabela, tabela de preços, custo, preços e horários, quanto fica, tarifas',
      hours:
        'horário de funcionamento, funcionamento, horários, horário, aberto, que horas abre, horário de atendimento',
      location: 'endereço, localização, onde, onde fica, mapa, como chegar, onde vocês ficam, estacionamento',
      'first-available':
        'o quanto antes, primeiro horário, primeira vaga, assim que possível, o mais cedo possível, o mais rápido possível, primeiro disponível, primeira disponível, urgente, agora, o primeiro, o primeiro horário, mais cedo possível',
      'same-time': 'mesmo horário, mesma hora, no mesmo horário, na mesma hora',
      'same-as-before':
        'o mesmo, a mesma, igual, o de sempre, como sempre, igual da última vez, como da última vez, o mesmo de sempre, mesma coisa, o mesmo da última vez, igual à última vez',
      'another-day': 'outro dia, outra data, outros dias, outras datas, dia diferente, nesse dia não, outro',
      earlier:
        'mais cedo, antes, um pouco antes, um pouco mais cedo, algo mais cedo, muito tarde, tarde demais',
      later:
        'mais tarde, depois, um pouco depois, um pouco mais tarde, algo mais tarde, mais pra frente, muito cedo, cedo demais',
      more: 'mais, mais horários, outros horários, outros, outras, outra, mais opções, outras opções, ver mais, outro horário, outra coisa, próximo, próximos, nenhum, nenhuma, nenhum desses, mostrar mais, ver todos, nenhuma dessas',
      'no-preference':
        'tanto faz, qualquer, qualquer um, qualquer uma, qualquer pessoa, qualquer horário, qualquer hora, qualquer dia, sem preferência, não importa, não me importo, você escolhe, pode escolher, quem estiver disponível, quem tiver, indiferente, para mim tanto faz, pra mim tanto faz',
      book: 'agendar, marcar, reservar, agendamento, reserva, marcar horário, novo agendamento, nova reserva, agendar horário, consulta, marcar consulta, marcação, fazer agendamento',
      thanks:
        'obrigado, obrigada, muito obrigado, muito obrigada, obg, obgd, brigado, brigada, valeu, vlw, agradeço, grato, grata',
      goodbye:
        'tchau, até logo, até mais, até breve, até amanhã, adeus, flw, falou, tchauzinho, até a próxima',
      'start-over':
        'recomeçar, começar de novo, reiniciar, do começo, começar do zero, de novo, começar outra vez',
    },
    patterns: {
      human: [
        'falar|fala|conversar|contato|passar|transferir|chamar pessoa|alguém|humano|humana|atendente|gerente|dono|dona|recepção|vocês|responsável|equipe|operador',
        'pessoa|atendente|gente real|verdade|humano|humana',
        'me liga|ligue|ligar|liguem',
        'preciso|quero ajuda',
        'me ajuda|ajude|ajudem',
        'é|você|vc robô|robo|bot|humano|máquina',
        'atendimento humano|ao',
      ],
      reschedule: [
        'remarcar|reagendar|remarco|adiar|antecipar',
        'mudar|mudo|alterar|trocar|mover|passar|modificar|editar|transferir meu|minha|o|a agendamento|reserva|horário|data|dia|consulta|hora|visita',
        'mudar|trocar|passar|alterar|mover isso|para|pra|por|pro',
        'outro horário|dia meu|minha|para|pra agendamento|consulta|reserva',
      ],
      cancel: [
        'cancelar|cancela|cancelem|cancelo|desmarcar|desmarca|desmarco|anular',
        'não quero|vou|preciso mais',
        'não vou|posso mais ir',
      ],
      waitlist: [
        'lista|fila +de +espera',
        'avise|avisa|avisem|avisar se|quando abrir|vagar|liberar|surgir|desmarcar|cancelar|desistir',
        'se|quando abrir|vagar|liberar|surgir +vaga|horário|algo|alguma',
        'se alguém desmarcar|cancelar|desistir',
      ],
      'my-bookings': [
        'meus|minhas agendamentos|reservas|horários|consultas|marcações|visitas|salas|sessões|mesas|reuniões|compromissos',
        'quando|qual|ver|que|consultar|confirmar|verificar|saber|onde|mostra|mostrar é|meu|minha|o agendamento|reserva|horário|consulta|visita',
        'tenho +consulta|agendamento|reserva|marcação',
        'tenho algum|alguma|agendamento|marcado|reserva|horário|marcada',
        'que horas é|tenho|meu|minha',
      ],
      late: [
        'me|nos +atrasar|atraso|atrasei|atrasando',
        'vou|vamos +atrasar',
        'estou|tô|to|chego|chegarei|chegar|vou|indo +atrasado|atrasada',
        'estou|tô|to|chego|chegarei|vou +um|uns +pouco|pouquinho +atrasado|atrasada',
        'minutos|min|mins +atrasado|atrasada|atraso',
        'com|de +atraso',
        'chegar|chego|chegarei +tarde',
      ],
      'start-over': ['começar|recomeçar de novo|zero', 'do começo|zero', 'começar outra vez'],
      menu: ['menu principal', 'voltar menu', 'ver|mostra|mostrar menu|opções'],
      prices: [
        'quanto custa|custam|é|fica|sai|cobra|cobram|vale|está|tá',
        'preço|preços|valor|valores|tabela|custo',
        'barato|caro|mais em conta',
      ],
      hours: [
        'horário|horários de funcionamento|atendimento',
        'que|quando horas|dias abre|abrem|fecha|fecham|aberto|abertos',
        'abre|abrem|fecha|fecham|aberto|abertos|funcionam|funciona',
      ],
      location: [
        'onde fica|ficam|é|são|está|estão',
        'como chegar|chego',
        'endereço|endereco|localização',
        'tem estacionamento',
      ],
      'first-available': [
        'primeiro|primeira|próximo|próxima horário|vaga|disponível|livre|possível',
        'quanto antes',
        'mais rápido|cedo|breve possível',
        'assim que possível|der',
      ],
      'same-time': ['mesmo|mesma horário|hora'],
      'same-as-before': [
        'mesmo|mesma|igual da|à|de última|sempre|vez',
        'como|o da|de|sempre última|sempre',
        'como sempre',
      ],
      'another-day': ['outro|outra|outros|diferente dia|data|dias|datas', 'nesse|neste|esse dia não'],
      earlier: [
        'algo|pouco|tem|horário|hora|nada mais cedo',
        'mais cedo',
        'um pouco antes',
        'muito tarde',
        'tarde demais',
      ],
      later: [
        'algo|pouco|tem|horário|hora mais tarde',
        'mais tarde|pra frente',
        'um pouco depois',
        'muito cedo',
        'cedo demais',
      ],
      more: [
        'outro|outra|outros|outras|mais horário|horários|opções|hora|opção|vagas',
        'ver|mostra|mostrar|tem mais|outros|outras',
        'nenhum|nenhuma desses|dessas|deles|delas',
        'outra coisa',
        'que mais',
      ],
      'no-preference': [
        'tanto faz',
        'qualquer hora|dia|pessoa|um|uma|horário|profissional',
        'não importa|importo',
        'sem preferência',
        'você escolhe|decide',
        'quem estiver|tiver',
      ],
      language: [
        'fala|falam português|inglês|espanhol|francês|alemão|italiano',
        'em português|inglês|espanhol|francês|alemão|italiano',
      ],
      back: ['voltar|volta atrás|anterior'],
      book: [
        'agendar|marcar|reservar|agendo|marca|agenda',
        'quero|queria|gostaria|preciso|fazer|pedir|solicitar horário|agendamento|reserva|consulta|visita|vaga|sala|mesa|hora',
        'um|uma horário|agendamento|reserva',
        'posso passar|ir',
      ],
      thanks: ['obrigado|obrigada|valeu|obg'],
      goodbye: ['tchau', 'até logo|mais|breve'],
      frustrated: [
        'não funciona|entende|entendeu|ajuda|adianta',
        'inútil|estúpido|burro|ridículo|absurdo|péssimo|horrível|merda|droga|lixo',
        'perda de tempo',
      ],
    },
    signals: {
      absent: [
        'não vou|consigo|posso|poderei|conseguirei|vamos conseguir|poder|ir|comparecer|vir',
        'surgiu|apareceu imprevisto|problema|compromisso',
        'não +irei|comparecerei',
        'não +vou +amanhã|hoje|na|no',
      ],
      recurring: [
        'todas|todos +as|os +segundas|terças|quartas|quintas|sextas|sábados|domingos|semanas|dias|meses',
        'toda|todo|cada segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|dia',
        'semanalmente|mensalmente',
        'semanal|mensal|quinzenal',
      ],
    },
    parties: {
      1: ['só|somente|apenas eu', 'só|apenas para|pra mim', 'vou|irei sozinho|sozinha', 'uma pessoa só'],
      2: [
        'minha|meu esposa|mulher|marido|namorada|namorado|mãe|pai|irmã|irmão|amiga|amigo|filha|filho e eu',
        'eu e minha|meu|um|uma|mais',
        'para|pra mim e|mais minha|meu|um|uma',
        'nós dois|duas',
        'nos dois|duas',
        'um casal',
        'em casal',
        'a dois',
      ],
    },
  },
};
