# Reserva tocando

customer: hola
bot: …asistente de Luna Salon… [Reservar] [Mis citas] [Precios]
tap: Reservar
bot: ¿Qué servicio quieres? [Corte] […]
tap: Corte
bot: Próximas horas libres para Corte: […] [Mañana 10:00] […]
tap: Mañana 10:00
bot: …martes, 3 de marzo, 10:00…¿Lo reservo? [Confirmar cita] [Otra hora] [Cancelar]
booking: none
tap: Confirmar cita
bot: Reservado ✅ …Código…
booking: Corte · martes 3 marzo 10:00 · Ana
messages: at most 5
on 2026-03-03 12:00
bot: x
