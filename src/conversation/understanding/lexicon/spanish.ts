import { holidays } from './holidays.ts';
import type { Lexicon } from './lexicon.ts';

/** "El próximo viernes" and "el viernes que viene" are the nearest Friday; the week after is offered second. */
export const spanish: Lexicon = {
  language: 'es',
  nextWeekday: 'nearest',
  weekStartsOn: 1,
  weekend: [6, 7],
  hoursAreLed: true,

  numbers:
    'cero, uno/una/un, dos/par de/un par de, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis/diez y seis, diecisiete, dieciocho, diecinueve, veinte',
  moreNumbers: {
    21: 'veintiuno, veintiún, veintiuna',
    22: 'veintidós',
    23: 'veintitrés',
    24: 'veinticuatro',
    25: 'veinticinco',
    26: 'veintiséis',
    27: 'veintisiete',
    28: 'veintiocho',
    29: 'veintinueve',
    30: 'treinta',
    40: 'cuarenta',
    50: 'cincuenta',
  },
  ordinals:
    'primero/primera/primer, segundo/segunda, tercero/tercera/tercer, cuarto/cuarta, quinto/quinta, sexto/sexta, séptimo/séptima, octavo/octava, noveno/novena, décimo/décima',
  weekdays:
    'lunes/lun, martes, miércoles/mié/mier/miercole, jueves/jue/juev, viernes/vie/vier, sábado/sábados/sáb, domingo/domingos',
  weakWeekdays: { 2: 'mar', 7: 'dom' },
  months:
    'enero/ene, febrero/feb, marzo, abril/abr, mayo, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sept/sep/set, octubre/oct, noviembre/nov, diciembre/dic',
  days: {
    [-2]: 'anteayer, antes de ayer, antier',
    [-1]: 'ayer',
    0: 'hoy, oy, ahora, ahorita, ahora mismo, hoy mismo, el día de hoy, más tarde hoy, hoy más tarde, ya mismo',
    1: 'mañana, mñana, mñn, manana, mañna, maniana, el día de mañana, mañana mismo',
    2: 'pasado mañana, pasao mañana, pasado mñana, pasado, pasado manana',
  },
  besideDays: {
    [-1]: 'el día antes de, el día anterior a, el día antes, el día anterior, la víspera de, víspera de, un día antes de',
    1: 'el día después de, el día siguiente a, el día después, al día siguiente, el día siguiente, un día después de, al otro día',
  },
  holidays: holidays.es,
  dayParts: [
    ['esta noche, hoy en la noche, hoy por la noche, hoy a la noche', 0, 'night'],
    ['mañana temprano, mañana a primera hora', 1, 'morning'],
  ],
  parts: {
    am: 'am',
    pm: 'pm',
    dawn: 'de la madrugada, en la madrugada, por la madrugada, de madrugada, madrugada',
    morning:
      'de la mañana, por la mañana, en la mañana, a la mañana, x la mañana, por las mañanas, las mañanas, la mañana, media mañana, a media mañana, mañanita, temprano, a primera hora, primera hora, de la mñana, por la mñana',
    noon: 'del mediodía, de mediodía, del medio día',
    afternoon:
      'de la tarde, por la tarde, en la tarde, a la tarde, x la tarde, por las tardes, la tarde, las tardes, tarde, tardecita, media tarde, a media tarde, a última hora de la tarde, primera hora de la tarde, a primera hora de la tarde',
    evening: 'de la tarde noche, por la tarde noche, tarde noche, a última hora, última hora',
    night:
      'de la noche, por la noche, en la noche, a la noche, x la noche, por las noches, la noche, las noches, noche, nochecita',
  },
  tomorrowOrMorning: 'mañana',
  eveningMeals: 'cena, cenar, para cenar, la cena',
  units: {
    minute: 'minuto, minutos, min, mins, minutitos',
    hour: 'hora, horas, hr, hrs, horita',
    day: 'día, días',
    week: 'semana, semanas, sem',
    weekend: 'fin de semana, fines de semana, finde',
    fortnight: 'quincena',
    month: 'mes, meses',
    year: 'año, años',
  },
  which: {
    last: 'pasado, pasada, último, última, anterior',
    this: 'este, esta, el presente',
    coming: 'entrante, venidero, más próximo, más cercano',
    next: 'la otra, de la otra, próximo, próxima, prox, siguiente, que sigue, q sigue, que viene, q viene',
    'after-next': 'subsiguiente',
  },
  edges: {
    start: 'principio, principios, a principios, comienzo, comienzos, inicio, inicios',
    middle: 'mediados, a mediados, mitad',
    end: 'final, finales, a finales, fin, fines, a fines',
  },
  noon: 'mediodía, medio día, al mediodía, a mediodía, a medio día, las doce del mediodía, 12 del mediodía',
  midnight: 'medianoche, media noche',
  windows: [
    ['después de comer, después del almuerzo, después de almorzar, tras la comida', { from: '15:00' }],
    ['antes de comer, antes del almuerzo', { to: '13:00' }],
    [
      'a la hora de comer, hora de comer, a la hora del almuerzo, hora del almuerzo',
      { from: '13:00', to: '15:00' },
    ],
    [
      'después del trabajo, después de trabajar, al salir del trabajo, saliendo del trabajo, después de la oficina',
      { from: '17:00' },
    ],
    ['antes del trabajo, antes de trabajar', { to: '09:00' }],
    ['después del cole, después del colegio', { from: '16:00' }],
  ],
  fractions: { 15: 'cuarto, un cuarto, cto', 30: 'media', 45: 'tres cuartos' },
  links: {
    at: 'a las, a la, alas, de las, las, la, a eso de las, tipo las, para las, para la, pa las, pa la',
    on: 'el, los, para el, para, este día, en, en el, pal, del',
    of: 'de, del, de la, de las',
    the: 'el, la, las, los, lo',
    'day-marker': 'el, día, el día, al, para el, del',
    'ordinal-suffix': 'o, a, ro, er, do, to',
    and: 'y, e',
    or: 'o, u, ó, o bien, o si no',
    between: 'entre, entre las, entre la, entre el',
    from: 'mínimo, como mínimo, como pronto, nada antes de, nada antes de las, nada antes de la, pero no antes de, pero no antes de las, pero no antes de la, no antes de, no antes del, no antes de las, no antes de la, desde, desde las, desde la, a partir de, a partir de las, a partir de la, a partir',
    to: 'a, a las, a la, al, hasta, hasta las, hasta la',
    until: 'hasta, hasta las, hasta la, antes o a las',
    after:
      'después, después de, después de las, después de la, dsps de las, desp de las, más tarde de las, más tarde de la, pasadas las, pasada la, luego de las, luego de la, tras las, tras',
    before:
      'antes, antes de, antes de las, antes de la, antes del, más temprano de las, más temprano que las',
    by: 'nada después de, nada después de las, nada después de la, pero no después de, pero no después de las, pero no más tarde de las, no más tarde de, no más tarde del, no más tarde de las, no después de, no después del, no después de las, como mucho, como tarde, a más tardar, como muy tarde, como máximo, a lo sumo, máximo a las',
    'or-later':
      'mínimo, como mínimo, como pronto, en adelante, o más tarde, o después, para adelante, pa delante, o más',
    'or-earlier':
      'o antes, o más temprano, como mucho, como tarde, como muy tarde, como máximo, a más tardar, a lo sumo, máximo',
    around:
      'sobre, sobre las, sobre la, a eso de, a eso de las, a eso de la, hacia, hacia las, hacia la, alrededor de, alrededor de las, alrededor de la, como a las, como a la, tipo, cerca de las, más o menos a las, aproximadamente a las, por ahí de las',
    ish: 'y pico, o así, más o menos, aprox, aproximadamente, en punto, y algo, o por ahí',
    oclock: 'h, hs',
    hours: 'hora, horas, hr, hrs',
    'minutes-to': 'para las, para la, pa las, pa la',
    plus: 'y, con',
    minus: 'menos',
    in: 'en, dentro de, de aquí a, de acá a, en unos, en unas, dentro de unos',
    'from-now': 'a partir de hoy, desde hoy, desde ahora',
    a: 'un, una',
    not: 'ni, ni el, no el, no los, menos el, menos los, excepto, excepto el, salvo, salvo el, no a las, en lugar de, en lugar del, en vez de, en vez del, cualquier día menos, que no sea, que no sea el, no mañana, no hoy',
    refusal: 'no',
    cannot:
      'no puedo, no puedo el, no podré, no podría, no podemos, no me va, no me va bien, no me viene bien, no me viene, no me sirve, no me queda bien, imposible, me es imposible, no llego, estoy ocupado, estoy ocupada, no estoy, no me cuadra, no puede ser',
    instead: 'a, al, a las, a la, para, para el, para las, para la, por, por el',
    correction:
      'mejor, no espera, espera, perdón, digo, quiero decir, quise decir, o mejor, bueno no, mejor dicho, en realidad, corrijo',
    ranked:
      'piso, planta, vez, visita, sesión, hijo, hija, intento, opinión, clase, fila, puerta, calle, aniversario, dosis',
    'later-by':
      'más tarde, mas tarde, después, despues, dsps, más tardecito, luego, retrasar, retrasarla, retrasarlo, atrasar, aplazar',
    'earlier-by':
      'antes, más temprano, más pronto, antes de eso, adelantar, adelantarla, adelantarlo, adelanta',
    every: 'todos los, cada, todo los',
    half: 'mitad, quincena, parte',
    'this-time': 'a esta hora, a esta misma hora, esta misma hora, a estas horas, a esta hora más o menos',
    'one-after': 'el de la semana siguiente, el de después, el de la otra semana',
    numbered:
      'habitación, sala, piso, mesa número, apartamento, depto, departamento, número de pedido, pedido, factura, portal, edad, talla, versión, nivel, paso, zona, asiento, bloque, casa, capítulo, terminal, vuelo, autobús, canal, código postal',
    quantity:
      'noches, euro, euros, eur, dólar, dólares, peso, pesos, soles, km, kilómetros, kg, kilos, kilo, cm, mm, metros, metro, grados, por ciento, estrellas, puntos, gramos, litros, por noche, por mes, al mes, por persona, por hora, por semana, al año, por cabeza',
    people:
      'personas, persona, pers, pax, adultos, adulto, niños, niño, niñas, niña, comensales, invitados, invitado, asistentes, gente',
    'party-of':
      'somos, seremos, seríamos, vamos a ser, grupo de, mesa para, mesa de, sala para, seremos unos, somos unos, estaremos, iríamos, vamos, iremos, venimos, reserva para',
    for: 'para',
    noise:
      'tarde o temprano, buen finde, buen fin de semana, buenos días, buen día, buenas tardes, buenas noches, feliz día, feliz tarde, feliz noche, que tengas buen día, todos los días, todo el día, cada día, más temprano, más pronto, muy tarde, demasiado tarde, muy temprano, demasiado temprano, lo más temprano posible, muy buenas tardes, muy buenos días, muy buenas noches, un momento, un segundo, la última vez, última vez, de una vez, a la vez, una vez, 24/7, lo más tarde, más tarde, día libre, pase de día, vestido de noche, crema de noche, crema de día',
  },
  talk: {
    greetings:
      'hola, holaa, hola buenas, hola buenos días, hola buenas tardes, hola buenas noches, buenas, muy buenas, buenos días, buen día, buenas tardes, buenas noches, ola, hey, qué tal, qué hay, hola qué tal, cómo estás, cómo está, cómo están, hola de nuevo, saludos, holi, wenas, epa',
    yes: 'sí, si, sii, sip, síp, sí por favor, si porfa, claro, claro que sí, por supuesto, vale, dale, ok, okay, okey, oki, de acuerdo, desde luego, confirmo, confirmar, confirmado, sí confirmo, cómo no, obvio, órale, simón, sisi, sí sí, adelante, resérvalo, reservalo, s',
    no: 'no, nop, nope, no gracias, nel, nono, no no, para nada, claro que no, de ninguna manera, ni hablar',
    approval:
      'venga, bueno, sale, va, perfecto, genial, estupendo, bien, muy bien, está bien, me parece bien, me va bien, me viene bien, correcto, exacto, eso es, listo, excelente, buenísimo, bárbaro, de una, hecho, me sirve, ese mismo, esa misma, por mí bien, fenomenal, guay, chévere, súper, hágale, así es, me queda bien, sin problema, no hay problema, ningún problema',
    refusal:
      'nunca, negativo, no quiero, eso no, ese no, esa no, tampoco, ninguno, ninguna, incorrecto, está mal, ahora no, todavía no, mejor no, no está bien, no es correcto, déjalo, dejalo',
    neither:
      'te va, te va bien, te viene bien, te viene, te queda bien, le va bien, le viene bien, os va bien, os viene bien, les va bien, no sé, no se, no lo sé, no estoy seguro, no estoy segura, no importa, no me importa, sin preferencia, ni idea, no tengo preferencia, sí o no, si puede, si puedes, si pueden, si es posible, si hay, si tienen, si tienes, si no',
    fillers:
      'por favor, porfa, porfavor, xfa, pf, plis, el, la, los, las, un, una, uno, de, del, al, a, me, te, se, yo, que, q, pues, entonces, quiero, quisiera, querría, quería, necesito, me gustaría, gustaría, puedo, podría, podrías, puede, puedes, ir, tener, hacer, dame, deme, ponme, es, con, para, en, por, y, o, eh, em, mmm, a ver, solo, sólo, quizás, tal vez, creo, bueno, elijo, escojo, prefiero, favor, usted, ustedes, le, lo, esa, ese, eso, deseo, busco, gracias, hay, les, tomo, pido',
    common:
      'el, la, los, las, un, una, de, del, al, que, qué, en, por, para, con, sin, mi, tu, su, me, te, se, le, lo, es, son, está, hay, tengo, tiene, tienen, tienes, quiero, quisiera, necesito, puedo, puede, pueden, gustaría, hacer, pedir, cita, citas, reserva, reservar, hora, horario, cuando, cuándo, cuánto, dónde, cómo, quién, hoy, y, o, pero, más, muy, también, gracias, favor, porfa, ya, yo, usted, ustedes, nosotros, mejor, otro, otra, algo, disponible, libre, hueco, turno, sería, posible, tal, vez, ahora, mismo, esposa, marido, novia, novio, mujer, amigo, amiga, hijo, hija, hermana, mamá, papá, soy, somos, estoy, ser, ir, voy, venir, pasar, dime, dame, nada, ninguno, cualquiera, llamo, nombre, buenas, alguien, verdad, todo, esto, eso, ese, esa, pues, tenéis, podéis, quería, va, viene',
    notTypos:
      'manzana, médico, médica, medicos, partes, marcos, martin, tarda, tardes, noches, sabados, junta, julia, abrir, abre, horno, cintas, citar, ciudad, amena, semanal, cuartos, medio, medias, persona, precisa, preciosa, preciso',
    option: 'opción, opcion, número, numero, num, nro, la opción, el número, elección, alternativa',
    last: 'último, última, ultimo, ultima',
    negators: 'no, nunca, sin, tampoco, no quiero, no deseo',
    with: 'con, c, donde',
    nameIntroductions: 'me llamo, mi nombre es, mi nombre, a nombre de, el nombre es, a mi nombre',
    selfIntroductions: 'soy, yo soy, habla, te habla, le habla, te escribe, le escribe, de parte de',
    nameLeads: 'soy, nombre, es, para',
    stop: 'stop, baja, darme de baja, quiero darme de baja, darse de baja, parar, no más mensajes, cancelar suscripción',
    start: 'start, alta, darme de alta, iniciar, suscribir, suscribirme, activar mensajes',
    keywords: {
      'check-in':
        'estoy aqui, ya estoy aqui, ya estoy, he llegado, ya he llegado, llegue, ya llegue, acabo de llegar, estamos aqui, ya estamos aqui, hemos llegado, estoy en la puerta',
      waitlist:
        'lista de espera, la lista de espera, avísame, avisame, avísame si se libera, en lista de espera, apúntame en la lista de espera',
      menu: 'menú, menú principal, inicio, opciones, principal, el menú, ver menú, volver al menú, ver opciones',
      back: 'atrás, volver, anterior, regresar, volver atrás, paso anterior, vuelve',
      cancel:
        'cancelar, cancela, cancelo, anular, anula, cancelarlo, olvídalo, déjalo estar, salir, cancelar cita, cancelación',
      reschedule:
        'cambiar, cambio, cambiarlo, cambiarla, mover, modificar, reprogramar, aplazar, posponer, reagendar, cambiar algo, cambiar fecha, cambiar hora, cambia',
      'my-bookings':
        'mis citas, mi cita, mis reservas, mi reserva, mis turnos, mi turno, mis horas, reservas, citas, ver mis citas, tengo cita, tengo una cita, tengo citas, tengo reserva, tengo una reserva, tengo turno, tengo hora',
      human:
        'persona, humano, humana, agente, ayuda, asesor, asesora, operador, operadora, soporte, alguien, una persona, persona real, recepción, recepcionista, encargado, encargada, hablar, asistencia, atención al cliente',
      language: 'idioma, idiomas, cambiar idioma, español, castellano, en español, lengua, otro idioma',
      prices:
        'precio, precios, tarifa, tarifas, cuánto cuesta, cuánto vale, cuánto, coste, costo, costos, cuánto es, lista de precios, precios y horarios',
      hours: 'horario, horarios, hora de apertura, apertura, abierto, horario de atención',
      location:
        'dirección, ubicación, dónde, dónde están, dónde estáis, mapa, cómo llegar, donde queda, aparcamiento, parking',
      'first-available':
        'lo antes posible, cuanto antes, primera disponible, primer hueco, lo más pronto posible, la primera, el primero, lo primero, urgente, ya, ahora, primer turno, la más próxima, lo más pronto, primera hora disponible, el primer hueco, la primera disponible, el primero disponible',
      'same-time': 'misma hora, a la misma hora, la misma hora',
      'same-as-before':
        'lo mismo, igual, lo mismo de siempre, lo de siempre, como siempre, como la última vez, igual que la última vez, lo mismo que la última vez, el mismo, la misma, igual que siempre',
      'another-day':
        'otro día, otra fecha, otros días, otras fechas, un día distinto, ese día no, día diferente',
      earlier:
        'antes, más temprano, más pronto, algo antes, un poco antes, algo más temprano, demasiado tarde',
      later:
        'después, más tarde, luego, algo más tarde, un poco más tarde, más adelante, un poco después, demasiado temprano, demasiado pronto',
      more: 'más, más horas, otras horas, otros, otras, otra, otro, más opciones, otras opciones, ver más, otra cosa, otra hora, siguiente, siguientes, ninguna, ninguno, otros horarios, más horarios, mostrar más, ver todo, ver todas, ninguna de estas',
      'no-preference':
        'cualquiera, cualquier, me da igual, da igual, lo mismo da, me es indiferente, indiferente, quien sea, cuando sea, sin preferencia, no importa, a cualquier hora, cualquier hora, cualquier día, como quieras, como queráis, el que sea, la que sea, lo que sea, no me importa, tú eliges, es igual',
      book: 'reservar, reserva, cita, pedir cita, nueva cita, nueva reserva, agendar, turno, hora, pedir hora, sacar turno, reservar cita, pedir turno, agendar cita, quiero cita',
      thanks:
        'gracias, muchas gracias, mil gracias, grax, grcs, te lo agradezco, muy amable, gracias igualmente',
      goodbye: 'adiós, chao, chau, hasta luego, hasta pronto, nos vemos, hasta mañana, bye, buenas noches',
      'start-over':
        'empezar de nuevo, volver a empezar, reiniciar, empezar otra vez, desde el principio, comenzar de nuevo, de nuevo, empezar de cero',
    },
    patterns: {
      human: [
        'hablar|habla|comunicar|comunicarme|contactar|conectar|pasar|pásame|páseme|chatear persona|alguien|humano|agente|encargado|encargada|dueño|dueña|asesor|recepción|operador|operadora|vosotros|ustedes|equipo|responsable',
        'persona|humano|agente real|verdad|humana',
        'que llame|llamen|llames',
        'llámame|llámenme|llamadme',
        'atiende|atienda|atender persona|humano|alguien',
        'necesito|quiero ayuda',
        'ayúdame|ayúdenme|ayudadme',
        'eres|es robot|bot|humano|máquina',
        'atención cliente',
      ],
      reschedule: [
        'cambiarla|cambiarlo|cámbialo|cámbiala|muévelo|muévela|moverla|moverlo|reprogramarla|posponerla|aplazarla|adelantarla|retrasarla',
        'reprogramar|reagendar|reprograma|aplazar|posponer|reagendo',
        'cambiar|cambio|cambia|cambiarme|cambiarla|cambiarlo|mover|muevo|modificar|correr|pasar|adelantar|retrasar|editar|trasladar mi|la|el|cita|reserva|turno|hora|fecha|día|visita',
        'mueve|muéveme|cambia|cámbiame|pasa|pásame +la|el|mi|lo|esa|ese',
        'cambiar|cambiarla|cambiarlo|moverla|moverlo|pasarla|pasarlo|pásala|cámbiala|cámbiame|muévela para|al|a|por',
        'otra hora|fecha|día mi|para cita|reserva',
      ],
      cancel: [
        'cancelar|cancela|cancelen|cancelo|cancelarla|cancelarlo|cancelarme|anular|anula|anularla|anulo|cancélame|cancelame|cancelad',
        'ya no quiero|necesito|voy|iré|puedo|podré',
        'dar de baja cita|reserva',
        'borrar|quitar|elimina|eliminar cita|reserva|turno',
      ],
      waitlist: [
        'lista +de +espera',
        'avísame|avisame|avísenme|avisenme|avísanos|avisas|avisar|avisarme|avisadme si|cuando se|libera|hay|alguien|queda',
        'si|cuando +se libera|liberase|libere|cancela|desocupa|desocupe',
        'si alguien cancela|anula',
      ],
      'my-bookings': [
        'mis citas|reservas|turnos|horas|visitas|salas|consultas|sesiones|mesas|reuniones',
        'cuándo|cuando|ver|qué|que|consultar|confirmar|revisar|saber|donde|dónde|muéstrame|tengo es|mi cita|reserva|turno|visita',
        'tengo alguna|una|reservada|ya +cita|reserva|turno|hora',
        'tengo +cita|reserva|turno|hora',
        'hora|día es|tengo mi|la cita',
        'a qué hora mi|tengo',
      ],
      late: [
        'llego|llegaré|llegare|llegaremos|llegamos|llegando|llegar|voy|vamos +tarde|retrasado|retrasada',
        'llego|llegaré|llegare|voy|vamos +un|algo +poco|tarde|retrasado|retrasada +tarde|retrasado|retrasada',
        'minutos|min|mins +tarde',
        'con|de +retraso',
        'me +retraso|retrasaré|retrasare|retrasé|retrase',
      ],
      'start-over': ['empezar|comenzar de nuevo|cero', 'volver a empezar', 'desde principio|cero'],
      menu: ['menú principal', 'volver menú', 'ver|muestra|mostrar menú|opciones'],
      prices: [
        'cuánto|cuanto cuesta|cuestan|vale|valen|es|sale|cobran|cobráis|costaría|saldría|cuestas',
        'precio|precios|tarifa|tarifas|coste|costo',
        'barato|barata|caro|económico',
      ],
      hours: [
        'qué|cuál|que horario|horarios',
        'horario atención|apertura|tienen|tenéis|abren',
        'cuándo|cuando|hora|días|hasta abren|abrís|abre|cierran|cierra|cerráis|abierto|abiertos',
        'abrís|abren|cerráis|cierran +el|los|hoy|mañana|este|por',
        'están|estáis|abren|abrís|abre|está abierto|abiertos|domingos|sábados|festivos',
      ],
      location: [
        'dónde|donde están|estáis|está|queda|quedan|es|ubicados|encuentra',
        'cómo|como llegar|llego',
        'dirección|ubicación|direccion|ubicacion',
        'hay aparcamiento|parking',
      ],
      'first-available': [
        'primera|primer|primero|próximo|próxima|siguiente hueco|disponible|libre|hora|turno|cita',
        'antes posible',
        'cuanto|cuánto antes',
        'más|mas pronto|rápido|próximo posible|tengan|tengas|disponible|haya',
        'lo más pronto|rápido',
        'lo primero que',
      ],
      'same-time': ['misma|mismo hora|horario'],
      'same-as-before': [
        'lo mismo que|de|siempre',
        'lo|como de|siempre siempre',
        'como|igual la|que última|siempre',
        'como siempre',
      ],
      'another-day': ['otro|otra|otros|diferente|distinto día|fecha|días', 'ese|este|esa día no'],
      earlier: [
        'algo|poco|nada|hora|más|mas antes|temprano|pronto',
        'hay|tienes|tienen|tenéis|puede|podría antes|temprano',
        'demasiado|muy tarde',
      ],
      later: [
        'algo|poco|nada|hora más|mas|después tarde',
        'algo|poco después|luego|tarde',
        'más|mas tarde',
        'demasiado|muy temprano|pronto',
      ],
      more: [
        'otra|otras|otros|más|mas hora|horas|opciones|horarios|huecos|turnos|horario',
        'ver|muestra|muéstrame|mostrar|hay más|mas|otros|otras',
        'ninguna|ninguno de|me',
        'otra cosa',
        'qué|que más',
      ],
      'no-preference': [
        'da|es igual|mismo',
        'cualquier|cualquiera hora|día|persona|momento|me|está|vale',
        'no importa',
        'quien|cuando|cual|lo sea',
        'sin preferencia',
        'con cualquiera',
        'tú eliges|decides',
      ],
      language: [
        'habla|hablas|hablan|habláis español|inglés|francés|alemán|italiano|portugués|idioma',
        'en español|castellano|inglés|francés|alemán|portugués|italiano',
      ],
      back: ['volver|ir|vuelve atrás|anterior'],
      book: [
        'reservar|agendar|reservo|agéndame|resérvame|reservarme|apúntame|apuntarme',
        'pedir|sacar|coger|hacer|quiero|quisiera|quería|necesito|tener|solicitar|dar|dame|gustaría cita|hora|turno|reserva|reservación|visita|hueco|sala|mesa',
        'una cita|reserva',
        'cita para|con|el',
        'puedo|podría ir|pasar',
      ],
      thanks: ['gracias'],
      goodbye: ['adiós|chao|chau', 'hasta luego|pronto', 'nos vemos'],
      frustrated: [
        'no entiendes|entiende|entienden|funciona|ayuda|escuchas',
        'inútil|estúpido|tonto|ridículo|vergüenza|desastre|harto|harta|mierda|pésimo|fatal',
        'pérdida de tiempo',
        'vaya|qué mierda|asco|porquería',
      ],
    },
    signals: {
      absent: [
        'no puedo|podré|podre|podremos|podemos|voy|vamos ir|llegar|asistir|acudir|venir',
        'no voy|vamos poder ir|llegar|asistir|acudir|venir',
        'no +iré|ire|asistiré|asistire|acudiré|acudire|llego',
        'no +voy +mañana|hoy|el',
        'final no +voy|puedo|podré|podre|vamos|podemos|iré|ire|vengo',
        'surgido|surgió|surgio algo|imprevisto|problema',
        'imposible ir|asistir|acudir|venir|llegar',
      ],
      recurring: [
        'todos|todas +los|las +lunes|martes|miércoles|jueves|viernes|sábados|domingos|días|semanas|meses',
        'cada lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|día|quince',
        'semanalmente|mensualmente',
        'semanal|mensual',
      ],
    },
    parties: {
      1: [
        'solo|sólo yo',
        'yo solo|sólo|sola',
        'para mí|mi solo|sola',
        'voy|iré|vengo solo|sola',
        'una sola persona',
      ],
      2: [
        'mi mujer|esposa|marido|esposo|novia|novio|pareja|madre|padre|mamá|papá|hermana|hermano|amiga|amigo|hija|hijo y yo',
        'yo y mi|un|una|otra',
        'para mí|mi y mi|un|una',
        'nosotros|nosotras|los|las dos',
        'en pareja',
        'un par personas',
      ],
    },
  },
};
