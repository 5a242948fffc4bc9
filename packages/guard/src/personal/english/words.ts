/** Capitalised words that begin sentences or name no person: function words, verbs of requests, days, months, nationalities. */
const ORDINARY =
  "a about above according action actor actress actually after again all also always although am an and animation another any anybody anyone apparently april are around as ask at august away back bank be because been before being below best better between bill billing bless block book both boy bring brilliant bus but by c'mon call can cancel card celebrating change charge charged check cinematographer city civil click close comedy company contact could country cover crime customer data date dates day dear december delivery department did different directed director do does doing done don't drama driver during each either email end english ever every everyone everything except family fantasy fax february few find first follow for free friday friends from full further get give go god going good got great group had happy harvard has have having he hello help her here here's hers herself hey hi high him himself his hotel house how however i if i'd i'll i'm i've important in indeed instead into is isn't it it's its january job july june just keep keynote kids kindly king know last later left let let's letter like line list listen long look lost love made major make man manager many march may maybe me meanwhile meet message might mobile monday money month more most mother movie mr mrs ms much music must my mystery name necrophilia need never new news next nice night no nobody none nor not note nothing november now number obviously october of off office oh often oh ok okay old on once one only open or order other our out over own part password patient patients pay payment people perhaps phone piece place please police president price prince probably problem process purchase put question quickly quite read really received red regarding regards reminds remove reply report request return right romance said sale same saturday saw say says schedule school second see send sent september service several shall she should show sincerely sing since sir so some somebody someone something sometimes song songs soon sorry special st start state statement still stop story such sunday sure suspense take talk team tell thank thanks thousands that that's the their them then there there's these they they're thing things think third this those though three through thriller thursday time title to today together tomorrow tonight too transfer tuesday two under united unlike until up update upon us use used user version very visit wait want was watch way we we're we've website wednesday week welcome well went were what what's when where where's whether which while who who's whoever whole whom whose why will win wire with without wo woman word work world would write year yes yesterday yet you you'd you'll you're you've young your yours yourself zip " +
  "apt apartment suite unit flat carry attorney university college hospital church museum park theatre theater centre center association council committee commission act rights amendment constitution internet google facebook twitter youtube visa mastercard paypal amazon microsoft apple android iphone windows linux covid pdf api usa uk eu un";

const NATIONALITIES =
  "american british english french german spanish italian dutch danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian serbian croatian slovenian bosnian albanian estonian latvian lithuanian portuguese brazilian mexican canadian australian chinese japanese korean indian pakistani iranian iraqi israeli egyptian african asian european irish scottish welsh swiss austrian belgian jewish muslim christian catholic buddhist hindu";

const ordinary = new Set(`${ORDINARY} ${NATIONALITIES}`.split(" "));

/** Whether a word, capitalised or not, is an ordinary one. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(
    word
      .toLowerCase()
      .replace(/[.']s?$/, "")
      .replace(/\.$/, ""),
  );
}

const BODIES =
  /^(?:Inc|Ltd|LLC|LLP|Corp|Corporation|Co|Company|Group|Holdings?|Partners|Associates|Agency|Bank|Bancorp|Capital|Fund|Foundation|Institute|Technolog(?:y|ies)|Systems?|Solutions?|Services?|Software|Labs?|Media|Networks?|Analytics|Data|Resources|Insurance|Financial|Energy|Industries|International|Ventures|Consulting|Airlines|Motors|Pharma(?:ceuticals)?|University|College|Hospital|School|Church|Museum|Ministry|Department|Council|Committee|Commission|Union|Association|Society|Press|Records|Ratings|Web|PLC|GmbH|AG|SA|AB|Oy|ApS|BV|NV)\.?,?$/;

/** Whether a word says that the capitalised words before it name a firm or a body: Inc., University. */
export function namesABody(word: string): boolean {
  return BODIES.test(word);
}
