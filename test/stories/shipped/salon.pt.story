# Reserva tocando
language pt

customer: oi
bot: …Luna Salon… [Marcar horário] […]
tap: Marcar horário
bot: …? [Corte de cabelo] [Coloração]
tap: Corte de cabelo
bot: …Corte de cabelo: […] [Amanhã 10:00] […] [Outro dia]
tap: Amanhã 10:00
bot: …terça-feira, 3 de março, 10:00…Ana… [Confirmar horário] [Outro horário] [Cancelar]
booking: none
tap: Confirmar horário
bot: …✅ …terça-feira, 3 de março, 10:00…Código… []
booking: Corte de cabelo · 2026-03-03 10:00 · Ana
messages: at most 5

# Reserva com uma frase
language pt

customer: oi, queria um corte de cabelo amanhã às 17h
bot: …terça-feira, 3 de março, 17:00… [Confirmar horário] […]
customer: sim
bot: …✅ …
booking: Corte de cabelo · 2026-03-03 17:00
messages: at most 2

# Só perguntam o que falta
language pt

customer: vocês têm algo amanhã depois das 16h?
bot: …a partir das 16:00… [Corte de cabelo] [Coloração]
tap: Corte de cabelo
bot: … [Amanhã 16:00] […]
tap: Amanhã 16:00
bot: … [Confirmar horário] […]
tap: Confirmar horário
bot: …✅ …
booking: Corte de cabelo · 2026-03-03 16:00
messages: at most 4

# Muda de ideia antes de confirmar
language pt

customer: queria um corte de cabelo amanhã às 11h
bot: …terça-feira, 3 de março, 11:00… [Confirmar horário] […]
customer: melhor na sexta às 12h
bot: …sexta-feira, 6 de março, 12:00… [Confirmar horário] […]
customer: sim, pode ser
bot: …✅ …
booking: Corte de cabelo · sexta 6 de março 12:00 · Ana

# Remarca uma reserva
language pt

customer: queria um corte de cabelo amanhã às 11h
bot: … [Confirmar horário] […]
customer: sim
bot: …✅ …
later 1 hour
customer: quero remarcar para sexta às 12h
bot: Remarcado ✅ …terça-feira, 3 de março, 11:00…sexta-feira, 6 de março, 12:00…
booking: Corte de cabelo · 2026-03-06 12:00

# Cancela uma reserva
language pt

customer: queria um corte de cabelo amanhã às 11h
bot: … [Confirmar horário] […]
customer: sim
bot: …✅ …
later 1 hour
customer: preciso cancelar minha reserva
bot: Cancelar este horário?… [Sim, cancelar] [Não, manter]
tap: Sim, cancelar
bot: Cancelado. …
booking: none

# Recebe o lembrete e promete vir
language pt

customer: queria um corte de cabelo na quarta às 11h
bot: … [Confirmar horário] […]
customer: sim
bot: …✅ …
on 2026-03-03 18:00
bot: Lembrete: …quarta-feira, 4 de março, 11:00… [Confirmar] [Remarcar] [Cancelar]
tap: Confirmar
bot: Ótimo, até quarta-feira…!
booking: Corte de cabelo · 2026-03-04 11:00

# Pede para falar com uma pessoa
language pt

customer: queria um corte de cabelo amanhã
bot: … […]
customer: quero falar com uma pessoa
bot: …equipe d…Luna Salon… []
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
bot: … [Marcar horário] […]
