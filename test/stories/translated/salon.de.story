# Bucht durch Tippen
language de

customer: hallo
bot: …Luna Salon… [Buchen] […]
tap: Buchen
bot: … [Haarschnitt] [Färben]
tap: Haarschnitt
bot: …Haarschnitt: […] [Morgen 10:00] […] [Anderer Tag]
tap: Morgen 10:00
bot: …Dienstag, 3. März, 10:00…bei Ana… [Jetzt buchen] [Andere Zeit] [Abbrechen]
booking: none
tap: Jetzt buchen
bot: Gebucht ✅ …Dienstag, 3. März, 10:00…Code… []
booking: Haarschnitt · 2026-03-03 10:00 · Ana
messages: at most 5

# Bucht, verschiebt und sagt in drei Sätzen ab
language de

customer: Guten Tag, ich möchte einen Haarschnitt morgen um 17 Uhr
bot: …Dienstag, 3. März, 17:00… [Jetzt buchen] […]
customer: ja
bot: Gebucht ✅ …
booking: Haarschnitt · 2026-03-03 17:00
later 1 hour
customer: ich möchte meinen Termin auf Freitag um 12 verschieben
bot: Verschoben ✅ …Dienstag, 3. März, 17:00…Freitag, 6. März, 12:00…
booking: Haarschnitt · 2026-03-06 12:00
customer: ich muss doch absagen
bot: Diesen Termin absagen?…Haarschnitt…Freitag, 6. März, 12:00… [Ja, absagen] [Nein, behalten]
tap: Ja, absagen
bot: Abgesagt. Haarschnitt…
booking: none

# Worte, die überall gelten
language de

customer: ich möchte einen Termin
bot: … [Haarschnitt] [Färben]
tap: Haarschnitt
bot: …Haarschnitt… […] [Morgen 10:00] […]
customer: zurück
bot: Welche Leistung… [Haarschnitt] [Färben]
customer: Menü
bot: …Luna Salon… [Buchen] […]
customer: abbrechen
bot: …
customer: stopp
bot: Erledigt: keine Erinnerungen… []
customer: anmelden
bot: Willkommen zurück! Sie bekommen wieder… []

# Wird nicht verstanden
language de

customer: hallo
bot: …Luna Salon… […]
tap: Buchen
bot: … [Haarschnitt] [Färben]
customer: potzblitz grüner mond
bot: …nicht verstanden… […]
customer: grüner mond potzblitz
bot: … [Haarschnitt] [Färben] [Mit jemandem reden]
customer: mond potzblitz grüner
bot: Damit Sie nicht weiter raten müssen…Luna Salon… []
handoff: open

# Bekommt die Erinnerung und verspricht zu kommen
language de

customer: einen Haarschnitt am Mittwoch um 11 bitte
bot: … [Jetzt buchen] […]
customer: ja
bot: …✅ …
on 2026-03-03 18:00
bot: Erinnerung: Haarschnitt bei Luna Salon, Mittwoch, 4. März, 11:00… [Bestätigen] [Verschieben] [Absagen]
tap: Bestätigen
bot: Prima, bis Mittwoch, 4. März, 11:00!

# Möchte mit einem Menschen reden
language de

customer: ich möchte morgen einen Haarschnitt
bot: … […]
customer: ich will mit einem Menschen reden
bot: Ich habe dem Team von Luna Salon Bescheid gegeben… []
handoff: open
staff sees: …Lena…braucht einen Menschen: auf eigenen Wunsch…Möchte: Haarschnitt…
customer: gibt es einen Parkplatz?
silence
staff sees: …Lena: gibt es einen Parkplatz?
staff: Ja, gleich dahinter.
bot: Ja, gleich dahinter.
staff: fertig
bot: Sie sind wieder mit dem Assistenten verbunden. … […]
handoff: none
