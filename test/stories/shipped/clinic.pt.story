# Reserva tocando
language pt

customer: oi
bot: …Harbour Clinic… [Marcar consulta] […]
tap: Marcar consulta
bot: …? [Consulta] [Vacina]
tap: Consulta
bot: …Consulta: […] [Amanhã 10:00] […] [Outro dia]
tap: Amanhã 10:00
bot: …terça-feira, 3 de março, 10:00…Dr. Lee… [Confirmar consulta] [Outro horário] [Cancelar]
booking: none
tap: Confirmar consulta
bot: …✅ …terça-feira, 3 de março, 10:00…Código… []
booking: Consulta · 2026-03-03 10:00 · Dr. Lee
messages: at most 5

# Reserva com uma frase
language pt

customer: oi, queria uma consulta amanhã às 17h
bot: …terça-feira, 3 de março, 17:00… [Confirmar consulta] […]
customer: sim
bot: …✅ …
booking: Consulta · 2026-03-03 17:00
messages: at most 2

# Só perguntam o que falta
language pt

customer: vocês têm algo amanhã depois das 16h?
bot: …a partir das 16:00… [Consulta] [Vacina]
tap: Consulta
bot: … [Amanhã 16:00] […]
tap: Amanhã 16:00
bot: … [Confirmar consulta] […]
tap: Confirmar consulta
bot: …✅ …
booking: Consulta · 2026-03-03 16:00
messages: at most 4

# Muda de ideia antes de confirmar
language pt

customer: queria uma consulta amanhã às 11h
bot: …terça-feira, 3 de março, 11:00… [Confirmar consulta] […]
customer: melhor na sexta às 12h
bot: …sexta-feira, 6 de março, 12:00… [Confirmar consulta] […]
customer: sim, pode ser
bot: …✅ …
booking: Consulta · sexta 6 de março 12:00 · Dr. Lee

# Remarca uma reserva
language pt

customer: queria uma consulta amanhã às 11h
bot: … [Confirmar consulta] […]
customer: sim
bot: …✅ …
later 1 hour
customer: quero remarcar para sexta às 12h
bot: Remarcada ✅ …terça-feira, 3 de março, 11:00…sexta-feira, 6 de março, 12:00…
booking: Consulta · 2026-03-06 12:00

# Cancela uma reserva
language pt

customer: queria uma consulta amanhã às 11h
bot: … [Confirmar consulta] […]
customer: sim
bot: …✅ …
later 1 hour
customer: preciso cancelar minha reserva
bot: Cancelar esta consulta?… [Sim, cancelar] [Não, manter]
tap: Sim, cancelar
bot: Cancelada. …
booking: none

# Recebe o lembrete e promete vir
language pt

customer: queria uma consulta na quarta às 11h
bot: … [Confirmar consulta] […]
customer: sim
bot: …✅ …
on 2026-03-03 18:00
bot: Lembrete: …quarta-feira, 4 de março, 11:00… [Confirmar] [Remarcar] [Cancelar]
tap: Confirmar
bot: Ótimo, até quarta-feira…!
booking: Consulta · 2026-03-04 11:00

# Pede para falar com uma pessoa
language pt

customer: queria uma consulta amanhã
bot: … […]
customer: quero falar com uma pessoa
bot: …equipe d…Harbour Clinic… []
handoff: open
staff sees: …Lena…
customer: tem estacionamento?
silence
staff sees: …Lena: tem estacionamento?
staff: Sim, logo atrás.
bot: Sim, logo atrás.
staff: pronto
bot: Você está de novo com o assistente. … […]
handoff: none

# Manda uma nota de voz
language pt

customer: oi
bot: …
voice
bot: … [Marcar consulta] […]
