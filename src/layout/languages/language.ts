/** The languages that need their own typesetting, as BCP 47 tags. */
export type Language = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'ur' | 'tr' | 'el' | 'de';

/** Common characters of simplified Chinese only, and those of traditional Chinese only. */
const SIMPLIFIED = new Set(
  '们这国为来时说会对学发经过还进动种开关问题长门见东车马鱼鸟龙龟战争权选举众义书买卖乐习乡产亲个从仅们价优伤体保亿儿党农写军决况准减几击划创则刚别动务劳势区医华协单历压厂厅县叶号听员响团园围图圆场坏块坚处备够头夺奖妇妈孙宁实宝审宪宽对导寻将尔尘层岁岛帅师带帮庆应废异弃张弹强归当录彻径总恶悬惊惯愿慑戏户扑执扩扫扬护报担拥择挂挡损据惧斗断无旧时显晓术机杀杂条极构标树样桥检楼欢残毁气汇汉沟没泽洁测济浓涂润涨热烟烦爱牺犹独狱猎环现电画疗盐监盖盘碍确离积称穷竞笔简类粮红级纪纯纳纵纸练组细终绍结给绝统继绩绪续维绿网罗罚职联胜脑脏节苏药获营蓝虑虽补装观规视览觉触计订认讨让训议讯记讲许论设访证评识诉词试诗话该详语误请读课谁调谈谢谱贝负贡财责败货质贫购贯贵费贺资赏赔赖赞赢赶趋车转轮软轻载较辆辉输边达迁运连迟适遗邮邻郑酱采释里钟钢钱铁银锁错键镇长闪闭间闻阅队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾预领频颜风飞饭饮馆驱验骂骑骗鲜鸡麦黄齐齿',
);
const TRADITIONAL = new Set(
  '們這國為來時說會對學發經過還進動種開關問題長門見東車馬魚鳥龍龜戰爭權選舉眾義書買賣樂習鄉產親個從僅價優傷體億兒黨農寫軍決況準減幾擊劃創則剛別務勞勢區醫華協單歷壓廠廳縣葉號聽員響團園圍圖圓場壞塊堅處備夠頭奪獎婦媽孫寧實寶審憲寬導尋將爾塵層歲島帥師帶幫慶應廢異棄張彈強歸當錄徹徑總惡懸驚慣願懾戲戶撲執擴掃揚護報擔擁擇掛擋損據懼鬥斷無舊顯曉術機殺雜條極構標樹樣橋檢樓歡殘毀氣匯漢溝沒澤潔測濟濃塗潤漲熱煙煩愛犧猶獨獄獵環現電畫療鹽監蓋盤礙確離積稱窮競筆簡類糧紅級紀純納縱紙練組細終紹結給絕統繼績緒續維綠網羅罰職聯勝腦臟節蘇藥獲營藍慮雖補裝觀規視覽覺觸計訂認討讓訓議訊記講許論設訪證評識訴詞試詩話該詳語誤請讀課誰調談謝譜貝負貢財責敗貨質貧購貫貴費賀資賞賠賴讚贏趕趨轉輪軟輕載較輛輝輸邊達遷運連遲適遺郵鄰鄭醬採釋裡鐘鋼錢鐵銀鎖錯鍵鎮閃閉間聞閱隊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧預領頻顏風飛飯飲館驅驗罵騎騙鮮雞麥黃齊齒',
);

const HAN = /\p{Script=Han}/u;
/** Letters, words and endings that Urdu has, but neither Arabic nor Persian. */
const URDU = /[ٹڈڑںھہےۓۂ]|(?<!\p{L})(?:کا|کو|اور)(?!\p{L})|اؤ(?!\p{L})/u;

/** The language of a slogan, if it can be seen from its letters. */
export function languageOf(text: string): Language | undefined {
  if (/[\u3041-\u30ff\uff66-\uff9f]/.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Bopomofo}/u.test(text)) return 'zh-Hant';
  if (HAN.test(text)) return chineseOf(text);
  if (URDU.test(text)) return 'ur';
  if (/[ğĞışŞİ]/.test(text) && !/[țȚăĂ]/.test(text)) return 'tr';
  if (/\p{Script=Greek}/u.test(text)) return 'el';
  return /[ßẞ]/.test(text) ? 'de' : undefined;
}

function chineseOf(text: string): Language {
  let simplified = 0;
  let traditional = 0;
  for (const char of text) {
    // Characters in both lists are written the same way in both.
    if (SIMPLIFIED.has(char) && !TRADITIONAL.has(char)) simplified++;
    else if (TRADITIONAL.has(char) && !SIMPLIFIED.has(char)) traditional++;
  }
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Changes a text to upper or lower case by the rules of its language: Turkish i and ı, Greek capitals without accents,
 * and the capital ẞ if the face has one (`draws`), else SS.
 */
export function transformCase(
  text: string,
  transform: 'none' | 'upper' | 'lower',
  draws: (letter: string) => boolean,
): string {
  return transform === 'none' ? text : caseIn(languageOf(text), text, transform, draws);
}

/** Changes a part of a text, whose language is known, to upper or lower case. */
export function caseIn(
  language: Language | undefined,
  text: string,
  transform: 'upper' | 'lower',
  draws: (letter: string) => boolean,
): string {
  if (transform === 'lower') return text.toLocaleLowerCase(language);
  // In Unicode the upper case of ß is SS; German has had the capital letter since 2017.
  const prepared = draws('ẞ') ? text.replaceAll('ß', 'ẞ') : text;
  return prepared.toLocaleUpperCase(language);
}
