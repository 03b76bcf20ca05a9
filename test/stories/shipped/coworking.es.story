# Reserva tocando
language es

customer: hola
bot: …Nave Coworking… [Reservar] […]
tap: Reservar
bot: … [Sala de reuniones] [Visita guiada]
tap: Sala de reuniones
bot: …Sala de reuniones: […] [Mañana 10:00] […] [Otro día]
tap: Mañana 10:00
bot: …martes, 3 de marzo, 10:00…Sala Azul… [Confirmar reserva] [Otra hora] [Cancelar]
booking: none
tap: Confirmar reserva
bot: …✅ …martes, 3 de marzo, 10:00…Código… []
booking: Sala de reuniones · 2026-03-03 10:00 · Sala Azul
messages: at most 5

# Reserva con una frase
language es

customer: hola, quiero una sala de reuniones mañana a las 5 de la tarde
bot: …martes, 3 de marzo, 17:00… [Confirmar reserva] […]
customer: sí
bot: …✅ …
booking: Sala de reuniones · 2026-03-03 17:00
messages: at most 2

# Solo se le pregunta lo que falta
language es

customer: ¿tenéis algo mañana después de las 4?
bot: …a partir de las 16:00… [Sala de reuniones] [Visita guiada]
tap: Sala de reuniones
bot: … [Mañana 16:00] […]
tap: Mañana 16:00
bot: … [Confirmar reserva] […]
tap: Confirmar reserva
bot: …✅ …
booking: Sala de reuniones · 2026-03-03 16:00
messages: at most 4

# Cambia de idea antes de confirmar
language es

customer: quiero una sala de reuniones mañana a las 11
bot: …martes, 3 de marzo, 11:00… [Confirmar reserva] […]
customer: mejor el viernes a las 12
bot: …viernes, 6 de marzo, 12:00… [Confirmar reserva] […]
customer: sí, perfecto
bot: …✅ …
booking: Sala de reuniones · viernes 6 de marzo 12:00 · Sala Azul

# Cambia una cita
language es

customer: quiero una sala de reuniones mañana a las 11
bot: … [Confirmar reserva] […]
customer: sí
bot: …✅ …
later 1 hour
customer: quiero cambiar mi cita al viernes a las 12
bot: Cambiada ✅ …martes, 3 de marzo, 11:00…viernes, 6 de marzo, 12:00…
booking: Sala de reuniones · 2026-03-06 12:00

# Cancela una cita
language es

customer: quiero una sala de reuniones mañana a las 11
bot: … [Confirmar reserva] […]
customer: sí
bot: …✅ …
later 1 hour
customer: tengo que cancelar mi cita
bot: ¿Cancelar esta reserva?… [Sí, cancelarla] [No, mantenerla]
tap: Sí, cancelarla
bot: Cancelada. …
booking: none

# Recibe el recordatorio y promete venir
language es

customer: quiero una sala de reuniones el miércoles a las 11
bot: … [Confirmar reserva] […]
customer: sí
bot: …✅ …
on 2026-03-03 18:00
bot: Recordatorio: …miércoles, 4 de marzo, 11:00… [Confirmar] [Cambiar] [Cancelar]
tap: Confirmar
bot: ¡Genial, nos vemos miércoles…!
booking: Sala de reuniones · 2026-03-04 11:00

# Pide hablar con una persona
language es

customer: quiero una sala de reuniones mañana
bot: … […]
customer: quiero hablar con una persona
bot: He avisado al equipo de Nave Coworking… []
handoff: open
staff sees: …Lena…necesita a una persona: lo ha pedido…Quiere: Sala de reuniones…
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
