/** The texts of the shipped salon flow in the languages in which it does not ship, by the English one. */
export const salonTexts: Readonly<Record<string, Readonly<Record<'fr' | 'de' | 'it' | 'ar', string>>>> = {
  'Hi! This is the assistant of {business} 🤖 I can book, move or cancel visits. To talk to a person, write “human”.':
    {
      fr: 'Bonjour ! Je suis l’assistant de {business} 🤖 Je peux réserver, déplacer ou annuler vos rendez-vous. Pour parler à quelqu’un, écrivez « conseiller ».',
      de: 'Hallo! Ich bin der Assistent von {business} 🤖 Ich kann Termine buchen, verschieben oder absagen. Um mit jemandem zu reden, schreiben Sie „Mitarbeiter“.',
      it: 'Buongiorno! Sono l’assistente di {business} 🤖 Posso prenotare, spostare o annullare appuntamenti. Per parlare con qualcuno, scriva «operatore».',
      ar: 'أهلًا! أنا المساعد الآلي لدى {business} 🤖 يمكنني حجز المواعيد أو تغييرها أو إلغاؤها. للتحدث مع شخص يرجى كتابة «موظف».',
    },
  Book: { fr: 'Réserver', de: 'Buchen', it: 'Prenotare', ar: 'حجز' },
  'My bookings': { fr: 'Mes rendez-vous', de: 'Meine Termine', it: 'I miei appuntamenti', ar: 'مواعيدي' },
  Prices: { fr: 'Tarifs', de: 'Preise', it: 'Prezzi', ar: 'الأسعار' },
  'Which service would you like?': {
    fr: 'Quelle prestation souhaitez-vous ?',
    de: 'Welche Leistung möchten Sie?',
    it: 'Quale servizio desidera?',
    ar: 'ما الخدمة المطلوبة؟',
  },
  'Next free times for {service}:': {
    fr: 'Prochains créneaux libres pour {service} :',
    de: 'Nächste freie Zeiten für {service}:',
    it: 'Prossimi orari liberi per {service}:',
    ar: 'الأوقات المتاحة القادمة لخدمة {service}:',
  },
  'There is no free time in the coming weeks, sorry. Shall I look for another service, or tell the team?': {
    fr: 'Il n’y a pas de créneau libre dans les semaines à venir, désolé. Je cherche une autre prestation ou je préviens l’équipe ?',
    de: 'In den kommenden Wochen ist leider nichts frei. Soll ich eine andere Leistung suchen oder dem Team Bescheid geben?',
    it: 'Non ci sono orari liberi nelle prossime settimane, mi scusi. Cerco un altro servizio o avviso lo staff?',
    ar: 'لا توجد أوقات متاحة في الأسابيع القادمة، عذرًا. هل أبحث عن خدمة أخرى أم أبلغ الفريق؟',
  },
  'Another service': {
    fr: 'Autre prestation',
    de: 'Andere Leistung',
    it: 'Un altro servizio',
    ar: 'خدمة أخرى',
  },
  'Talk to a person': {
    fr: 'Parler à quelqu’un',
    de: 'Mit jemandem reden',
    it: 'Parlare con qualcuno',
    ar: 'التحدث مع موظف',
  },
  '*{service}*\n{when}\nwith {resource} · {price}\n{place}\n\nShall I book it?': {
    fr: '*{service}*\n{when}\navec {resource} · {price}\n{place}\n\nJe réserve ?',
    de: '*{service}*\n{when}\nbei {resource} · {price}\n{place}\n\nSoll ich das buchen?',
    it: '*{service}*\n{when}\ncon {resource} · {price}\n{place}\n\nPrenoto?',
    ar: '*{service}*\n{when}\nمع {resource} · {price}\n{place}\n\nهل أحجز؟',
  },
  'Booked ✅ *{service}*\n{when}\nwith {resource} · {price}\n{place}\nCode *{code}*\n\n{isReminded, select, yes {I will remind you the day before. } other {}}To change it, write “my bookings”.':
    {
      fr: 'C’est réservé ✅ *{service}*\n{when}\navec {resource} · {price}\n{place}\nCode *{code}*\n\n{isReminded, select, yes {Je vous le rappellerai la veille. } other {}}Pour changer, écrivez « mes rendez-vous ».',
      de: 'Gebucht ✅ *{service}*\n{when}\nbei {resource} · {price}\n{place}\nCode *{code}*\n\n{isReminded, select, yes {Ich erinnere Sie am Tag davor. } other {}}Zum Ändern schreiben Sie „meine Termine“.',
      it: 'Prenotato ✅ *{service}*\n{when}\ncon {resource} · {price}\n{place}\nCodice *{code}*\n\n{isReminded, select, yes {Glielo ricorderò il giorno prima. } other {}}Per cambiare, scriva «i miei appuntamenti».',
      ar: 'تم الحجز ✅ *{service}*\n{when}\nمع {resource} · {price}\n{place}\nرمز الحجز *{code}*\n\n{isReminded, select, yes {سأذكّرك قبل الموعد بيوم. } other {}}للتغيير يرجى كتابة «مواعيدي».',
    },
  'Our services:': {
    fr: 'Nos prestations :',
    de: 'Unsere Leistungen:',
    it: 'I nostri servizi:',
    ar: 'خدماتنا:',
  },
  'We are open:': {
    fr: 'Nous sommes ouverts :',
    de: 'Geöffnet ist:',
    it: 'Siamo aperti:',
    ar: 'أوقات العمل:',
  },
  'You find us here: {place}': {
    fr: 'Vous nous trouverez ici : {place}',
    de: 'Sie finden uns hier: {place}',
    it: 'Ci trova qui: {place}',
    ar: 'عنواننا: {place}',
  },
  'What would you like to know?': {
    fr: 'Que souhaitez-vous savoir ?',
    de: 'Was möchten Sie wissen?',
    it: 'Cosa desidera sapere?',
    ar: 'ما السؤال؟',
  },
  'Ways to pay': { fr: 'Moyens de paiement', de: 'Zahlungsarten', it: 'Come si paga', ar: 'طرق الدفع' },
  'You pay at {business} when you come. Nothing is paid in this chat.': {
    fr: 'Vous payez chez {business}, sur place. Rien ne se paie dans cette conversation.',
    de: 'Sie zahlen vor Ort bei {business}. In diesem Chat wird nichts bezahlt.',
    it: 'Si paga da {business}, quando viene. In questa chat non si paga nulla.',
    ar: 'الدفع لدى {business} عند الحضور. لا يُدفع شيء في هذه المحادثة.',
  },
  Parking: { fr: 'Stationnement', de: 'Parkplatz', it: 'Parcheggio', ar: 'مواقف السيارات' },
  'You find us here: {place}. For the parking nearby, write “human” and the team will tell you.': {
    fr: 'Vous nous trouverez ici : {place}. Pour savoir où vous garer, écrivez « conseiller » et l’équipe vous le dira.',
    de: 'Sie finden uns hier: {place}. Wo man in der Nähe parkt, sagt Ihnen das Team: Schreiben Sie „Mitarbeiter“.',
    it: 'Ci trova qui: {place}. Per sapere dove parcheggiare, scriva «operatore» e lo staff glielo dirà.',
    ar: 'عنواننا: {place}. لمعرفة المواقف القريبة يرجى كتابة «موظف» وسيجيب الفريق.',
  },
  'Running late': { fr: 'En retard', de: 'Verspätung', it: 'In ritardo', ar: 'التأخر' },
  'If you are running late, write “human”: the team is told at once. To take another time, write “my bookings”.':
    {
      fr: 'Si vous êtes en retard, écrivez « conseiller » : l’équipe est prévenue aussitôt. Pour une autre heure, écrivez « mes rendez-vous ».',
      de: 'Wenn Sie sich verspäten, schreiben Sie „Mitarbeiter“: Das Team erfährt es sofort. Für eine andere Zeit schreiben Sie „meine Termine“.',
      it: 'Se è in ritardo, scriva «operatore»: lo staff viene avvisato subito. Per un altro orario, scriva «i miei appuntamenti».',
      ar: 'عند التأخر يرجى كتابة «موظف»: يُبلَّغ الفريق فورًا. لاختيار وقت آخر يرجى كتابة «مواعيدي».',
    },
  'Changing a booking': { fr: 'Changements', de: 'Änderungen', it: 'Cambiamenti', ar: 'تغيير حجز' },
  'You can move or cancel a booking here at any time before it begins: write “my bookings”.': {
    fr: 'Vous pouvez déplacer ou annuler ici jusqu’au début : écrivez « mes rendez-vous ».',
    de: 'Sie können hier bis zum Beginn verschieben oder absagen: Schreiben Sie „meine Termine“.',
    it: 'Può spostare o annullare qui fino all’inizio: scriva «i miei appuntamenti».',
    ar: 'يمكن تغيير الموعد أو إلغاؤه هنا في أي وقت قبل بدئه: يرجى كتابة «مواعيدي».',
  },
  'What would you like to do?': {
    fr: 'Que souhaitez-vous faire ?',
    de: 'Was möchten Sie tun?',
    it: 'Cosa desidera fare?',
    ar: 'ما المطلوب؟',
  },
};
