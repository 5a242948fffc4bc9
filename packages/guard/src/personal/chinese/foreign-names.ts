import type { Found } from "../personal-data.ts";

/** Characters that foreign names are written with. */
const SOUND =
  "[阿埃艾安奥巴班贝本比彼别波伯博布查达戴丹道德登蒂迪蒂杜多厄恩尔法菲费芬弗夫福盖甘冈戈格古哈海汉豪赫黑亨华怀霍基吉季加贾简杰金卡凯坎康考柯科克肯孔库拉莱兰朗劳勒雷里理利莉廉林琳隆娄卢鲁路伦罗洛马玛迈麦曼梅美门蒙米密明摩莫墨姆木穆纳娜南内尼妮宁纽努诺欧帕潘佩彭皮珀普奇齐契乔切琼丘荣瑞萨塞桑瑟沙莎山舍圣施史斯丝司思斯松苏孙索塔泰坦汤特腾提铁廷图托瓦万威韦维魏温文沃乌伍西希席锡夏肖谢辛修逊雅亚扬耶叶伊依因英尤于约扎泽詹珍芝朱卓兹茨佐]";
/** 约翰·史密斯: a dot between two of them. */
const DOTTED = new RegExp(
  `(?:${SOUND}|[翰逊顿姬茜薇琪露柏蕾黛丽]){1,6}(?:[·•・](?:[A-Z]\\.?[·•・])?(?:${SOUND}|[翰逊顿姬茜薇琪露柏蕾黛丽]){1,8}){1,3}`,
  "gu",
);
/** 扎克伯格说: one alone is a name only where a person stands; places and medicines are written so too. */
const ALONE = new RegExp(
  `(?<=总统|总理|首相|教授|博士|主帅|教练|球星|前锋|导演|歌手|作家|记者|创始人)${SOUND}{2,6}(?!${SOUND}|[市州国省县区])|(?<![\\u4e00-\\u9fff])${SOUND}{3,6}(?=先生|女士|教授|博士|表示|认为|指出|说道|回应说)`,
  "gu",
);

/** Names of foreigners in Chinese letters. */
export function foreignNames(text: string): readonly Found[] {
  return [...text.matchAll(DOTTED), ...text.matchAll(ALONE)].map(([name], at, all) => ({
    type: "PERSON",
    start: all[at]?.index ?? 0,
    end: (all[at]?.index ?? 0) + name.length,
    weight: 2,
  }));
}
