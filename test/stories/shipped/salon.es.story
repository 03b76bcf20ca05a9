# Reserva tocando
language es

customer: hola
bot: …Luna Salon… [Reservar] […]
tap: Reservar
bot: … [Corte] [Color]
tap: Corte
bot: …Corte: […] [Mañana 10:00] […] [Otro día]
tap: Mañana 10:00
bot: …martes, 3 de marzo, 10:00…Ana… [Confirmar cita] [Otra hora] [Cancelar]
booking: none
tap: Confirmar cita
bot: …✅ …martes, 3 de marzo, 10:00…Código… []
booking: Corte · 2026-03-03 10:00 · Ana
messages: at most 5

# Reserva con una frase
language es

customer: hola, quiero un corte mañana a las 5 de la tarde
bot: …martes, 3 de marzo, 17:00… [Confirmar cita] […]
customer: sí
bot: …✅ …
booking: Corte · 2026-03-03 17:00
messages: at most 2

# Solo se le pregunta lo que falta
language es

customer: ¿tenéis algo mañana después de las 4?
bot: …a partir de las 16:00… [Corte] [Color]
tap: Corte
bot: … [Mañana 16:00] […]
tap: Mañana 16:00
bot: … [Confirmar cita] […]
tap: Confirmar cita
bot: …✅ …
booking: Corte · 2026-03-03 16:00
messages: at most 4

# Cambia de idea antes de confirmar
language es

customer: quiero un corte mañana a las 11
bot: …martes, 3 de marzo, 11:00… [Confirmar cita] […]
customer: mejor el viernes a las 12
bot: …viernes, 6 de marzo, 12:00… [Confirmar cita] […]
customer: sí, perfecto
bot: …✅ …
booking: Corte · viernes 6 de marzo 12:00 · Ana

# Cambia una cita
language es

customer: quiero un corte mañana a las 11
bot: … [Confirmar cita] […]
customer: sí
bot: …✅ …
later 1 hour
customer: quiero cambiar mi cita al viernes a las 12
bot: Cambiada ✅ …martes, 3 de marzo, 11:00…viernes, 6 de marzo, 12:00…
booking: Corte · 2026-03-06 12:00

# Cancela una cita
language es

customer: quiero un corte mañana a las 11
bot: … [Confirmar cita] […]
customer: sí
bot: …✅ …
later 1 hour
customer: tengo que cancelar mi cita
bot: ¿Cancelar esta cita?… [Sí, cancelarla] [No, mantenerla]
tap: Sí, cancelarla
bot: Cancelada. …
booking: none

# Recibe el recordatorio y promete venir
language es

customer: quiero un corte el miércoles a las 11
bot: … [Confirmar cita] […]
customer: sí
bot: …✅ …
on 2026-03-03 18:00
bot: Recordatorio: …miércoles, 4 de marzo, 11:00… [Confirmar] [Cambiar] [Cancelar]
tap: Confirmar
bot: ¡Genial, nos vemos miércoles…!
booking: Corte · 2026-03-04 11:00

# Pide hablar con una persona
language es

customer: quiero un corte mañana
bot: … […]
customer: quiero hablar con una persona
bot: He avisado al equipo de Luna Salon… []
handoff: open
staff sees: …Lena…necesita a una persona: lo ha pedido…Quiere: Corte…
customer: ¿hay aparcamiento?
silence
staff sees: …Lena: ¿hay aparcamiento?
staff: Sí, justo detrás.
bot: Sí, justo detrás.
staff: listo
bot: Estás de nuevo con el asistente. … […]
handoff: none

# Manda una nota de voz
language es

customer: hola
bot: …
voice
bot: No puedo escuchar notas de voz… [Reservar] […]
