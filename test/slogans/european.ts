/** Campaign slogans in languages of Latin, Greek and Cyrillic letters, and of the Caucasus. */

export const ENGLISH = [
  'Warm homes. Fair rents. Now.',
  'Every bus, every hour, every village',
  'A river is not a drain',
  'Pay the nurses',
  'Who cleans the hospital? Pay her.',
  'Leave the bees alone',
  '10 minutes to a park, for all of us',
  '“We live here” is reason enough',
  'Schools before stadiums',
  'Peace is not a break between wars',
  'Your library called: it wants its Saturdays back',
  'No cuts!',
  '£15 an hour & a chair to sit on',
  'Democracy: use it every day, not every five years',
];

export const POLISH = [
  'Mieszkanie to prawo, nie luksus',
  'Czysta Wisła dla naszych dzieci',
  'Pociąg do każdego powiatu!',
  'Godna płaca za ciężką pracę',
  'Żądamy ciszy nocnej nad jeziorem',
  '„Nic o nas bez nas”',
  'Pszczoły też chcą żyć',
  'Więcej drzew, mniej betonu',
  'Szkoła bez głodu: ciepły obiad dla 100% uczniów',
  'Pójdźmy głosować',
];

export const WELSH = [
  'Tŷ i bob teulu, nid ail dŷ',
  'Dŵr glân yn ein hafonydd',
  'Bws i bob pentref, bob awr',
  'Heddwch, nid arfau',
  'Tâl teg am waith caled',
  'Siaradwn Gymraeg â’n gilydd',
  'Mae’r ysgol fach yn werth ei chadw',
  'Gofal i bawb, o’r crud i’r bedd',
  'Llais i’r ifanc – pleidlais yn 16',
  'Achubwch y gwenyn!',
];

export const TURKISH = [
  'İnsanca yaşanacak kira istiyoruz',
  'Su haktır, satılamaz',
  'Her çocuğa ılık süt',
  'Ağacıma dokunma!',
  'Barış şimdi, hemen şimdi',
  'Okullar açık, kütüphaneler ışıl ışıl',
  'Eşit işe eşit ücret',
  'Gölümüz kurumasın',
  'Oyum var, sözüm var, işim yok',
  'Kadınlar gece de özgürce yürüsün',
];

export const VIETNAMESE = [
  'Nước sạch cho mọi nhà',
  'Trồng thêm cây, bớt khói bụi',
  'Mỗi trẻ em một chỗ học',
  'Đường làng cần xe buýt',
  'Lương đủ sống cho công nhân',
  'Giữ lấy dòng sông quê',
  'Bệnh viện gần, người già yên lòng',
  'Hoà bình là điều quý giá nhất',
  'Đừng vứt rác xuống biển!',
  'Tiếng nói của bạn, lá phiếu của bạn',
];

export const GERMAN = [
  'Wohnen ist kein Luxus',
  'Straßen für alle, nicht nur für Autos',
  'Mehr Geld für Pflege!',
  'Züge statt Staus',
  '„Ruhe bitte!“ – Nachtflugverbot jetzt',
  'Kein Meter Fluss ohne Fische',
  'Größere Klassenzimmer, kleinere Klassen',
  'Fußweg fehlt. Seit 1987.',
  'Wärmeplanung statt Kältehilfe',
  'Bürgergenossenschaftsgründungsversammlung: heute, 19 Uhr',
];

export const FRENCH = [
  'Un toit, c’est un droit',
  'L’eau n’est pas une marchandise',
  '« Pas de paix sans justice »',
  'Des lits à l’hôpital, pas des promesses !',
  'Sauvons les haies où nichent les oiseaux',
  'À vélo, sans peur, dès 8 ans',
  'Cantine gratuite : l’égalité commence à midi',
  'Œuvrons pour la forêt, elle œuvre pour nous',
  'Le dernier bus ne doit pas partir à 18 h',
  'Ça suffit !',
];

export const SPANISH = [
  '¡La vivienda es un derecho!',
  'Agua limpia para el barrio',
  '¿Y si cuidar fuera un trabajo digno?',
  'Ni un árbol menos',
  'Escuela pública: de todas, para todos',
  'Mañana también queremos respirar',
  'El río suena porque vive',
  'Médica en cada pueblo, los 365 días',
  'Sueldo justo, siesta larga',
  'Que nadie cene sola por no llegar a fin de mes',
];

export const GREEK = [
  'Στέγη για όλους, όχι για λίγους',
  'Το νερό δεν πουλιέται',
  'Ειρήνη στη γειτονιά μας',
  'Σχολεία ανοιχτά, μυαλά ανοιχτά',
  'Καθαρές θάλασσες, ζωντανά νησιά',
  'Ίση αμοιβή για ίση δουλειά!',
  'Πού είναι το λεωφορείο;',
  '«Όχι» στα καμένα δάση',
  'Ψηφίζω, μιλάω, αποφασίζω',
  'Προϋπολογισμός για τη γειτονιά: 5%',
];

export const RUSSIAN = [
  'Чистая вода в каждый дом',
  'Школа рядом — дети дома к обеду',
  'Достойная зарплата врачам!',
  '«Миру — мир»',
  'Берегите пчёл, берегите сад',
  'Парк вместо парковки',
  'Свежий воздух не роскошь',
  'Каждый голос слышен',
  'Электричка должна ходить и вечером',
  'Тёплый дом каждой семье, 24 часа в сутки',
];

export const UKRAINIAN = [
  'Світло в кожну оселю',
  'Мир і хліб на кожному столі',
  'Бережімо Дніпро',
  'Їжа без отрути, ґрунт без сміття',
  'Учителям — гідну платню!',
  'Більше лелек, менше смітників',
  '«Наша вулиця» вирішує сама',
  'Автобус до села щодня о 7:30',
  'Кожна дитина має право на тишу',
  'Об’єднаймося заради річки',
];

export const GEORGIAN = [
  'წყალი ყველასია',
  'სახლი ყველა ოჯახს',
  'მშვიდობა ჩვენს ქუჩას',
  'ტყე არ იყიდება!',
  'სამართლიანი ხელფასი',
  '„ჩვენი ხმა, ჩვენი არჩევანი“',
  'სკოლა ყველა სოფელში',
  'ავტობუსი 15 წუთში ერთხელ',
  'სუფთა ჰაერი ბავშვებს',
  'მდინარე რიონი ჩვენია',
];

export const ARMENIAN = [
  'Ջուրը բոլորինն է',
  'Տուն՝ ամեն ընտանիքի',
  'Խաղաղություն մեր տանը',
  'Անտառը չի՛ վաճառվում',
  'Արդար աշխատավարձ',
  'Դպրոց ամեն գյուղում',
  '«Մեր ձայնը, մեր ընտրությունը»',
  'Ո՞ւր է ավտոբուսը',
  'Մաքուր օդ երեխաներին',
  'Սևանը փրկենք մինչև 2030',
];

export const AMHARIC = [
  'ንጹህ ውሃ ለሁሉም',
  'ትምህርት መብት ነው',
  'ሰላም ለሀገራችን',
  'ዛፍ እንትከል!',
  'ፍትሃዊ ደመወዝ ለሠራተኞች',
  'ቤት ለእያንዳንዱ ቤተሰብ',
  'ድምፅህ ዋጋ አለው።',
  'ጣና ሐይቅን እናድን',
  'አውቶቡስ በየ15 ደቂቃው',
  '“አብረን እንሥራ” ይላል ሰፈራችን',
];
