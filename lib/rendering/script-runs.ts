import type { RunLanguage } from "@/lib/document/attributes";

/** A part of a text in one language; `lang` null: the text's own. */
export type ScriptRun = { readonly text: string; readonly lang: RunLanguage | null };

/** Characters that only simplified Chinese writes: the commonest of the official list (1986) with a form of their own. */
const simplifiedOnly = new Set(
  "万与专业丛东丝丢两严丧个丰临为丽举义乌乐乔习乡书买乱争亏云亚产亩亲亿仅从仑仓仪们价众优伙会伞伟传伤伦伪体余佣侠侣侦侧侨俩债倾偿储儿兑党兰关兴养兽冈册写军农冯冲决况冻净凉减凑凤凭凯击凿刘则刚创删别刹剂剑剧劝办务动励劲劳势勋匀区医华协单卖卢卫却厂厅历厉压厌厕厘县参双发变叙叠叶号叹听启员咏咙哑响唤啸喷嘱团园围国图圆圣场坏块坚坛坝坞坟坠垄垒垦垫堑墙壮声壳处备复够头夹夺奋奖奥妆妇妈娄娱婴孙学宁宝实宠审宪宫宽宾对寻导寿将尔尘尝尧层屡属屿岁岂岗岛岭峡币帅师帐带帮干庄庆库应庙庞废开异弃张弥弯弹强归当录彻径忆忧怀态怜总恋恳恶恼悬惊惧惨惯愤愿懒戏战户扑执扩扫扬抚抢护报担拟拥择挂挡挤挥捞损换据掷揽搁摄摆摇撑敌数斋斗斩断无旧时旷昼显晋晒晓晕暂术机杀杂权条来杨杰极构枢枪柜标栈栋栏树样档桥检楼榄横欢欧残毁毕气汇汉汤沟没沪泪泼泽洁洼济浅浆测浏浓涛润涨渐渔湾湿溃滚满滤滥滨潜澜灭灯灵灾炉炼烂烛烟烦烧热爱牵牺犹狭狱独猎环现玛珑琼电画畅疗疯痒监盖盘着矫矿码砖确础硕碍礼祸离种积称稳穷窃窍竞笔笼筑签简类粮紧纠红纤约级纪纬纯纲纳纵纷纸纹纺线练组绅细织终绍经绑结绕绘给络绝统继绩续绪维绵综绿缓编缘缩网罗罚职联聪肃肠肤胁胆胜脏脑脚脱脸腊腾舰舱艺节芜芦苏苹范茎荐荣药莱获莹营萧萨蓝虏虑虫虽蚁蚂蛮补衬袜装见观规觅视览觉触誉计订认讨让训议讯记讲许论设访证评识诉词译试诗诚话询该详语误说请诸读课谁调谈谋谓谢谣谱谷豪贝负贡财责贤败货质贩贫购贯贱贴贵贷贸费贺资赋赌赏赔赖赚赛赞赢趋跃跨践车轨转轮软轰轻载较辅辆辉辑输辖边辽达迁过迈运还这进远违连迟适选逊递逻遗遥邓邮邻郑释里鉴针钉钢钱铁铜银销锁锅错键镇镜长门闪闭问间闲闷闸闹闻阀阁阅阔队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿颁预领频题颜额风飞饭饮饰饱馆马驱驶驻驾验骂骑骗骨鱼鲁鲜鸟鸡鸣鸭麦黄齐龙龟",
);

const han = /[\p{Script=Han}][\p{Script=Han}，、。·\s]*[\p{Script=Han}]|[\p{Script=Han}]/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Kana with the Han between it. */
const japanese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]*[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]*/gu;
/** At least two words in a row, each of a small letter and more: a phrase. A single word, a name or a unit (AI, Huawei, kW) is at home in any text. */
const english =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*(?:[ ,&]+(?:\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*|\d+))*[ ,&]+\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*/gu;

/**
 * The languages of a text by its scripts, for screen readers, hyphenation and fonts (WCAG 2.2, 3.1.2): Hangul is Korean, Han Chinese
 * (simplified when a character says so), Han with kana Japanese, two or more Latin words English. In a text that is itself of such a
 * language nothing is set apart. Whoever knows better marks the run by hand, which goes before this.
 */
export function scriptRuns(text: string, language: string): ScriptRun[] {
  const found = [
    ...matches(text, japanese, () => "ja"),
    ...matches(text, han, (run) => (kana.test(run) ? "ja" : chineseOf(run))),
    ...matches(text, english, (run) => (/\p{Ll}/u.test(run) ? "en" : null)),
    ...matches(text, /\p{Script=Hangul}+(?:\s+\p{Script=Hangul}+)*/gu, () => "ko"),
  ].filter(({ lang }) => lang !== null && !isOwn(lang, language));
  return cut(
    text,
    found.sort((one, other) => one.from - other.from),
  );
}

type Match = { readonly from: number; readonly to: number; readonly lang: RunLanguage | null };

function matches(text: string, script: RegExp, languageOf: (run: string) => RunLanguage | null): Match[] {
  return [...text.matchAll(script)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    lang: languageOf(run),
  }));
}

function chineseOf(run: string): RunLanguage {
  return [...run].some((character) => simplifiedOnly.has(character)) ? "zh-Hans" : "zh-Hant";
}

/** Han in a Chinese or Japanese text is that text's own, whichever form. */
function isOwn(lang: RunLanguage, language: string): boolean {
  const [own = ""] = language.toLowerCase().split("-");
  return lang.split("-")[0] === own || (own === "ja" && lang.startsWith("zh"));
}

function cut(text: string, found: readonly Match[]): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const { from, to, lang } of found) {
    if (from < at) continue;
    if (from > at) runs.push({ text: text.slice(at, from), lang: null });
    runs.push({ text: text.slice(from, to), lang });
    at = to;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), lang: null });
  return runs;
}
