# Prenota toccando
language it

customer: buongiorno
bot: …Luna Salon… [Prenotare] […]
tap: Prenotare
bot: … [Taglio] [Colore]
tap: Taglio
bot: …Taglio: […] [Domani 10:00] […] [Un altro giorno]
tap: Domani 10:00
bot: …martedì 3 marzo, 10:00…con Ana… [Conferma] [Un altro orario] [Annulla]
booking: none
tap: Conferma
bot: Prenotato ✅ …martedì 3 marzo, 10:00…Codice… []
booking: Taglio · 2026-03-03 10:00 · Ana
messages: at most 5

# Prenota, sposta e annulla in tre frasi
language it

customer: buongiorno, vorrei un taglio domani alle 17
bot: …martedì 3 marzo, 17:00… [Conferma] […]
customer: sì
bot: Prenotato ✅ …
booking: Taglio · 2026-03-03 17:00
later 1 hour
customer: vorrei spostare il mio appuntamento a venerdì alle 12
bot: Spostata ✅ …martedì 3 marzo, 17:00…venerdì 6 marzo, 12:00…
booking: Taglio · 2026-03-06 12:00
customer: purtroppo devo disdire
bot: Annullare questa prenotazione?…Taglio…venerdì 6 marzo, 12:00… [Sì, annulla] [No, mantieni]
tap: Sì, annulla
bot: Annullata. Taglio…
booking: none

# Le parole che valgono ovunque
language it

customer: vorrei un appuntamento
bot: … [Taglio] [Colore]
tap: Taglio
bot: …Taglio… […] [Domani 10:00] […]
customer: indietro
bot: Quale servizio… [Taglio] [Colore]
customer: menu
bot: …Luna Salon… [Prenotare] […]
customer: annulla
bot: …
customer: stop
bot: Fatto: niente più promemoria… []
customer: riattiva
bot: Bentornato! Riceverà di nuovo… []

# Non viene capito
language it

customer: buongiorno
bot: …Luna Salon… […]
tap: Prenotare
bot: … [Taglio] [Colore]
customer: accipicchia la luna verde
bot: …non ho capito… […]
customer: la luna verde accipicchia
bot: … [Taglio] [Colore] [Parlare con qualcuno]
customer: verde la luna accipicchia
bot: Per non farle perdere tempo…Luna Salon… []
handoff: open

# Riceve il promemoria e promette di venire
language it

customer: un taglio mercoledì alle 11
bot: … [Conferma] […]
customer: sì
bot: …✅ …
on 2026-03-03 18:00
bot: Promemoria: Taglio da Luna Salon, mercoledì 4 marzo, 11:00… [Conferma] [Sposta] [Annulla]
tap: Conferma
bot: Ottimo, ci vediamo mercoledì 4 marzo, 11:00!

# Chiede di parlare con qualcuno
language it

customer: vorrei un taglio domani
bot: … […]
customer: vorrei parlare con qualcuno
bot: Ho avvisato lo staff di Luna Salon… []
handoff: open
staff sees: …Lena…ha bisogno di una persona: lo ha chiesto…Vuole: Taglio…
customer: c’è un parcheggio?
silence
staff sees: …Lena: c’è un parcheggio?
staff: Sì, subito dietro.
bot: Sì, subito dietro.
staff: fatto
bot: È di nuovo con l’assistente. … […]
handoff: none
