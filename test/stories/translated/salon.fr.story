# Réserve en touchant
language fr

customer: bonjour
bot: …Luna Salon… [Réserver] […]
tap: Réserver
bot: … [Coupe] [Couleur]
tap: Coupe
bot: …Coupe… […] [Demain 10:00] […] [Un autre jour]
tap: Demain 10:00
bot: …mardi 3 mars, 10:00…avec Ana… [Confirmer] [Une autre heure] [Annuler]
booking: none
tap: Confirmer
bot: C’est réservé ✅ …mardi 3 mars, 10:00…Code… []
booking: Coupe · 2026-03-03 10:00 · Ana
messages: at most 5

# Réserve, déplace et annule en trois phrases
language fr

customer: bonjour, je voudrais une coupe demain à 17h
bot: …mardi 3 mars, 17:00… [Confirmer] […]
customer: oui
bot: C’est réservé ✅ …
booking: Coupe · 2026-03-03 17:00
later 1 hour
customer: je voudrais déplacer mon rendez-vous à vendredi midi
bot: Déplacé ✅ …mardi 3 mars, 17:00…vendredi 6 mars, 12:00…
booking: Coupe · 2026-03-06 12:00
customer: finalement je dois annuler
bot: Annuler cette réservation…Coupe…vendredi 6 mars, 12:00… [Oui, annuler] [Non, la garder]
tap: Oui, annuler
bot: C’est annulé. Coupe…
booking: none

# Les mots qui marchent partout
language fr

customer: je voudrais un rendez-vous
bot: … [Coupe] [Couleur]
tap: Coupe
bot: …Coupe… […] [Demain 10:00] […]
customer: retour
bot: Quelle prestation… [Coupe] [Couleur]
customer: menu
bot: …Luna Salon… [Réserver] […]
customer: annuler
bot: …
customer: stop
bot: C’est noté : plus de rappels… []
customer: réabonner
bot: Ravi de vous retrouver… []

# N’est pas compris
language fr

customer: bonjour
bot: …Luna Salon… […]
tap: Réserver
bot: … [Coupe] [Couleur]
customer: zut alors le chat vert
bot: …pas compris… […]
customer: le chat vert zut alors
bot: … [Coupe] [Couleur] [Parler à quelqu’un]
customer: le chat zut vert alors
bot: Pour ne pas vous faire perdre de temps…Luna Salon… []
handoff: open

# Reçoit le rappel et promet de venir
language fr

customer: une coupe mercredi à 11h
bot: … [Confirmer] […]
customer: oui
bot: …✅ …
on 2026-03-03 18:00
bot: Rappel : Coupe chez Luna Salon, mercredi 4 mars, 11:00… [Confirmer] [Déplacer] [Annuler]
tap: Confirmer
bot: Parfait, à très vite : mercredi 4 mars, 11:00 !

# Demande à parler à quelqu’un
language fr

customer: je voudrais une coupe demain
bot: … […]
customer: je voudrais parler à quelqu’un
bot: J’ai prévenu l’équipe de Luna Salon… []
handoff: open
staff sees: …Lena…a besoin de quelqu’un : demande du client…Souhaite : Coupe…
customer: il y a un parking ?
silence
staff sees: …Lena : il y a un parking ?
staff: Oui, juste derrière.
bot: Oui, juste derrière.
staff: fini
bot: Vous êtes de nouveau avec l’assistant. … […]
handoff: none
