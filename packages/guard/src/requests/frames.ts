/** What a request does and of whom it speaks, whatever its words: who asks, for what kind of help, at whose cost, with what care to stay hidden. */
const FRAMES: Readonly<Record<string, RegExp>> = {
  /** 我患有, 我得了: the asker's own ailment. */
  ail: /我(?:最近|现在|已经|被|好像|怀疑)?[^，。？]{0,6}?(?:患有|患了|得了|诊断|确诊|有[^，。？]{0,8}(?:症|病|障碍|瘾))|\b(?:i have|i've been diagnosed|i was diagnosed|i suffer|my (?:depression|anxiety|condition))\b/,
  self: /我(?![们国司市省县区院科])|自己|本人|\b(?:i|my|myself|me)\b/,
  role: /作为(?:一[名个位])?|身为|我是(?:一[名个位]|个)?|\b(?:as an? |i am an? |i'm an? )/,
  kin: /(?:我|自己)的?(?:孩子|儿子|女儿|宝宝|父亲|母亲|爸|妈|爷|奶|外公|外婆|老公|老婆|丈夫|妻子|爱人|女友|男友|女朋友|男朋友|朋友|室友|同事|家人|亲戚|弟|妹|哥|姐)|\bmy (?:child|son|daughter|father|mother|wife|husband|friend|colleague|boss|neighbou?r|roommate|ex)\b/,
  other:
    /别人|他人|对方|陌生人|一个人|某人|某个|同事|室友|邻居|同学|老板|员工|下属|病人|患者|来访者|前任|前妻|前夫|前男友|前女友|\b(?:someone|somebody|others?|people|patients?|employees?|colleagues?|strangers?|victims?|neighbou?rs?)\b/,
  how: /如何|怎[么样]|怎样|教我|教教|方法|办法|技巧|步骤|窍门|途径|手段|做法|操作|\b(?:how (?:can|do|to|could|should|would)|ways?|methods?|steps?|tips|tricks|techniques?|strateg(?:y|ies)|guide)\b/,
  recommend:
    /推荐|建议|列出|列举|提供|给我|给出|帮我|替我|帮忙|方案|计划|清单|指南|出主意|\b(?:recommend|suggest|list|give me|provide|help me|show me|tell me|advice|plan)\b/,
  write:
    /写一[篇段份封条个]|请写|撰写|编一|编写|编造|设计|起草|生成|制定|宣传|\b(?:write|draft|create|compose|design|generate|craft|develop|make up)\b/,
  whether:
    /是否|能否|可否|能不能|可不可以|可以[^，。]{0,24}吗|应不应该|该不该|应该[^，。]{0,24}吗|是不是|对吗|可行|\b(?:should i|can i|may i|is it (?:ok|okay|safe|possible|true|a good)|would it)\b/,
  most: /最(?:快|好|有效|佳|强|容易|不痛苦|合适|极端|刺激|安全)|立刻|立即|马上|迅速|快速|尽快|见效|特效|\b(?:best|fastest|quick(?:ly|est)?|most effective|easiest|immediately|instant(?:ly)?)\b/,
  sure: /根治|治愈|彻底|完全|百分之百|一定|保证|必然|稳赚|断根|痊愈|\b(?:cures?|guaranteed?|definitely|completely|certain(?:ly)?|risk-free)\b/,
  instead:
    /代替|取代|替代|而不是|不用|不去|不看|不吃|不想|不需要|不遵|拒绝|放弃|停止|自行|停药|停掉|擅自|没有医生|不经|\b(?:instead|without|rather than|skip|stop(?:ping)?|refuse|avoid|replace)\b/,
  hide: /不被|不让|偷偷|悄悄|暗中|隐瞒|掩盖|瞒着|不留|查不出|看不出|不引起|不为人知|避开|逃避|规避|绕[过开]|钻空子|\b(?:secretly|without (?:being|getting|anyone|them|him|her|the)|undetected|unnoticed|hide|conceal|cover up|get(?:ting)? away|evade|bypass|circumvent|covert(?:ly)?)\b/,
  harm: /伤害|折磨|报复|惩罚|威胁|恐吓|羞辱|嘲笑|辱骂|毒[死害倒]|下毒|投毒|杀|害死|致死|自杀|自残|虐待|殴打|打死|破坏|摧毁|毁掉|攻击|\b(?:harm|hurt|injur|kill|poison|punish|revenge|threaten|humiliat|insult|abus|attack|destroy|tortur)/,
  sway: /操纵|控制|利用|迫使|强迫|逼|诱导|煽动|欺骗|哄骗|洗脑|说服|刺激|激怒|孤立|\b(?:manipulat|control|exploit|forc(?:e|ing)|coerc|trick|deceiv|persuad|brainwash|mislead|pressur)/,
  over: /过量|大量|加倍|超过|超量|极限|极端|几天几夜|连续|长期|一整|不停|\b(?:overdose|excessive|huge amounts?|double the|megadose|extreme)/,
  forge:
    /伪造|假[造的冒]|冒充|冒用|虚[假报构增]|篡改|骗取|作假|造假|代开|\b(?:forg(?:e|ed|ing)|fake|falsif|counterfeit|impersonat|fabricat|fraud)/,
  crime:
    /洗钱|逃税|偷税|行贿|受贿|贿赂|走私|贩[卖毒]|吸毒|毒品|盗[用取刷]|入侵|黑客|内幕|操纵股价|非法|违法|犯罪|诈骗|骗局|偷[越窃拍]|\b(?:launder|bribe|smuggl|steal|stolen|hack|insider|illegal|illicit|crime|scam|ponzi)/,
  private:
    /身份证|护照|住址|地址|电话|手机号|行踪|账户|账号|密码|银行卡|隐私|个人信息|户籍|社保|病历|聊天记录|通话记录|定位|照片|指纹|\b(?:passport|home address|phone numbers?|id (?:card|number)|social security|bank account|password|personal (?:data|information)|(?:health|patient) records?|license plates?|location)\b/,
  secret:
    /机密|秘密|保密|内部|未公开|尚未公[布开]|未披露|泄[露密漏]|透露|涉密|绝密|核心技术|配方|客户名单|\b(?:confidential|secrets?|undisclosed|unpublished|internal|leaked?|classified|proprietary)\b/,
  get: /查[到找出一]|获[取得]|弄到|拿到|得到|找到|找出|调取|窃取|监[视听控]|跟踪|追踪|偷看|\b(?:obtain|find out|get hold|look up|track|spy|monitor|access|acquire)\b/,
  fact: /什么是|定义|规定|依据|标准|条件|材料|流程|多少|哪些部门|何时|什么时候|第[^，。]{1,8}条|是什么意思|指南|法律|责任|处罚|原因|症状|\b(?:what is|what are|which|define|according to|penalt|law|regulation|statute|policy)\b/,
  /** Research asks of groups, methods and outcomes. */
  study:
    /研究|队列|随机|对照|发病率|患病率|预后|疗效比较|循证|\b(?:trials?|cohort|randomi[sz]ed|outcomes?|prevalence|prognos\w+|predict\w*|associat\w+|correlat\w+|mortality|survival|incidence|risk factors?|efficacy|evidence|screening|diagnos\w+|surg\w+|syndrome|genes?|proteins?|cells?|cancer|elderly|adolescents?|infants?|population|hospitals?|physicians?|clinicians?|practitioners?|compar\w+|effective(?:ness)?)\b/,
  /** A yes-no question about things, not about what the asker may do. */
  things:
    /^(?:is|are|do|does|did|can|could|should|has|have|was|were|will|must)\b(?! (?:i|my|we|you|it (?:ok|okay|safe|possible|true|a good|acceptable|normal))\b)|[:?] (?:is|are|do|does|did|can|should|has|have)\b/,
  /** What the law says of something done: by those who judge, report or suffer it. */
  liable:
    /责任|构成|合法|违法吗|犯罪吗|是犯罪|认定|起诉|赔偿|处罚|怎么判|判[几刑多]|量刑|效力|有效|无效|权利|有权|侵权|诉讼|举报|追究|追回|法院|仲裁|维权|属于|怎么办|怎么处理|如何处理|\b(?:liab|penalt|offen[cs]e|crime\?|sue|court|claim|rights?\b|compensat|report(?:ed)? (?:it|this|to)|legal\?|lawful)/,
  /** What a company or an office publishes. */
  published:
    /披露|公告|年报|季报|招股|研报|董秘|贵[公司]|公司(?:是否|有没有|有无|目前|今年|会)|[省市区县](?:如何|怎样|对|的|出台|要求|提出|将|在)|指南|办事|通知|条例|办法|\b(?:10-k|10-q|annual report|filing|fy ?\d|fiscal|quarter|prospectus|guideline)/,
  /** Of one's own papers. */
  mine: /(?:我|本人|自己|我们)的?(?:名下|身份证|户口|社保|档案|护照|房产|驾照|公积金|医保|账户|手机|电话)|\bmy (?:own|passport|identity|id|tax|birth|registered|licen[cs]e|address|record|name)\b/,
  invest:
    /投资|股票|基金|理财|期货|买入|卖出|炒股|债券|比特币|虚拟货币|存款|积蓄|退休金|收益|\b(?:invest|stocks?|funds?|crypto|bitcoin|portfolio|savings|returns)\b/,
  believe:
    /我认为|我觉得|我相信|听说|有人说|据说|既然|你同意|\b(?:i think|i believe|i heard|people say|isn't it|do you agree)\b/,
};
const IDS = Object.keys(FRAMES);

/** The frames of a plain text, and each two of them that go together. */
export function framesOf(text: string): readonly string[] {
  const found = IDS.filter((id) => FRAMES[id]?.test(text));
  const pairs = found.flatMap((id, at) => found.slice(at + 1).map((other) => `frames ${id} ${other}`));
  return [...found.map((id) => `frame ${id}`), ...pairs];
}
