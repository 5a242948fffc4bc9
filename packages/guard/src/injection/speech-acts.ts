/** Something that a document says to the machine that reads it, which documents do not do, with how sure a sign it is. */
export interface SpeechAct {
  readonly id: string;
  /** 0..1: the share of texts with this sign that are attacks, as we judge it. */
  readonly weight: number;
  readonly pattern: RegExp;
}

const MACHINE = String.raw`(?:(?<![a-z])ai(?![a-z])|人工智能|智能助手|ai助手|助手|大?模型|机器人|(?<![a-z])(?:chatgpt|gpt|llm|assistant)(?![a-z])|language model|chatbot)`;
const RULES = String.raw`(?:指令|指示|命令|规则|规定的?角色|设定|提示词|限制|约束|要求|内容|对话|上下文|instructions?|directions?|prompts?|rules?|guidelines?|context|constraints?|programming|conversation)`;
const SECRETS = String.raw`(?:系统提示词?|提示词|初始(?:设定|指令)|隐藏(?:规则|指令)|密钥|密码|口令|令牌|上下文|工具列表|配置|知识库|其他租户|system (?:prompt|message)|initial instructions|hidden (?:prompt|rules)|secret(?: key)?s?|api keys?|passwords?|credentials|your (?:instructions|prompt|configuration|tools))`;
const ANSWER = String.raw`(?:回答|答案|答复|回复|结论|输出|摘要|总结|response|reply|answer|output|summary|message)`;
const TELL = String.raw`(?:输出|打印|列出|显示|复述|重复|泄露|透露|公布|告诉我|发给我|交出|print|reveal|show|repeat|output|display|leak|tell me|give me|share|list)`;

// A statute says what a reply or a conclusion shall contain, and forbids 宣传用语 in an abstract; nobody tells it to put them in.
const PUT_IN = String.raw`(?:加|插|补充|推荐|写|放|入|声称|改(?:成|为|用|写|口)|输出|宣传(?!用语)|提到)`;

/**
 * Signs of indirect and direct injection, after the taxonomies of Greshake et al. 2023 (arXiv:2302.12173), BIPIA (Yi et al.
 * 2023) and OWASP LLM01:2025. Texts are given in their plain form: lower case, narrow, nothing invisible.
 */
export const speechActs: readonly SpeechAct[] = [
  {
    id: "override",
    weight: 0.95,
    pattern: new RegExp(
      String.raw`(?:忽略|无视|忘掉|忘记|不要理会|不用管|抛弃|覆盖|推翻|(?:^|[.!?:;\n"'(,*#>-]\s*|please |now |and |then |must |should |to |you |just |simply |completely )(?:ignore|disregard|forget|override|bypass|do not follow|stop following))[^。；\n]{0,24}?(?:之前|先前|以上|上述|上面|前面|此前|所有|全部|一切|你的|原有|previous|prior|above|earlier|all|any|your|the system|former|preceding)[^。；\n]{0,16}?${RULES}`,
    ),
  },
  {
    id: "new-orders",
    weight: 0.95,
    pattern: new RegExp(
      String.raw`(?:###|\[|【|<)?\s*(?:新的?(?:指令|任务|系统提示|系统要求)|系统(?:管理员)?(?:通知|指令|更新|消息)|管理员(?:通知|指令)|开发者(?:通知|模式|指令)|new (?:instructions?|task|orders?)|system (?:override|update|notice|alert)|developer mode|admin(?:istrator)? (?:notice|override))\s*(?:\]|】|>)?[^。；\n]{0,40}?(?:立即|停止|必须|改为|执行|回答|输出|不要|告诉|满足|immediately|must|now|stop|instead|respond|output|:|：)`,
    ),
  },
  {
    id: "role-tag",
    weight: 0.97,
    pattern:
      /<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[\/?(?:inst|system)\]|<<\/?sys>>|(?:^|\n)\s*(?:#{2,}\s*)?(?:system|assistant)\s*[:：]|begin_?of_?text|<\/?(?:system|instructions?)>/,
  },
  {
    id: "to-the-machine",
    weight: 0.9,
    pattern: new RegExp(
      String.raw`(?:亲爱的|尊敬的|致|给|各位|嘿|你好|dear|hey|hello|attention|note to)?\s?${MACHINE}[^。；\n]{0,6}?[，,:：][^。；\n]{0,30}?(?:请|务必|必须|麻烦|如果你读到|应当|不要|拒绝|please|must|should|if you (?:read|see|are)|you will|do not|rate|recommend|ignore)`,
    ),
  },
  {
    id: "if-you-read",
    weight: 0.9,
    pattern:
      /(?:如果你|当你|若你)(?:是|正在|读到|看到|处理)[^。；\n]{0,16}?(?:ai|助手|模型|这里|本文|这段|这句)|if you(?:'re| are) (?:an? )?(?:ai|assistant|language model|reading this)/,
  },
  {
    id: "disclose",
    weight: 0.93,
    pattern: new RegExp(
      String.raw`${TELL}[^。；\n]{0,14}?${SECRETS}|(?:把|将)[^。；\n]{0,12}?${SECRETS}[^。；\n]{0,12}?(?:${TELL}|全部|原样|完整)`,
    ),
  },
  {
    id: "into-the-answer",
    weight: 0.88,
    pattern: new RegExp(
      String.raw`(?:你的|最终|所有|每次)${ANSWER}(?:中|里|内|时)[^。；\n]{0,10}?(?:${PUT_IN}|附|说明|包含)|${ANSWER}(?:(?:中|里|内|之前|之后|时)[^。；\n]{0,10}?${PUT_IN}|(?:的?末尾|的?开头|最后)[^。；\n]{0,10}?(?:${PUT_IN}|附|说明|包含))|(?:add|insert|append|include|incorporate|place|put|mention|embed|hint|write|start|end|begin|conclude)\b[^\n]{0,140}?\b(?:to|in|into|within|at the (?:end|start|beginning) of|with) (?:your|the|every|each|all) (?:final )?(?:${ANSWER}|responses|replies|answers)`,
    ),
  },
  {
    id: "change-the-answer",
    weight: 0.86,
    pattern: new RegExp(
      String.raw`(?:modify|alter|change|convert|render|encode|translate|rewrite|scramble|replace|substitute|transform|express|craft|format|remove|reverse|jumble|anagram|combine|compress|misspell|use|introduce|intersperse|respond|reply|answer)\b[^.\n]{0,90}?\b(?:in|of|from|into|for|throughout|within)? ?your (?:entire |whole |final )?(?:response|reply|answer|message|output|sentences|words|text)`,
    ),
  },
  {
    id: "whatever-is-asked",
    weight: 0.94,
    pattern:
      /(?:无论|不管|不论)(?:用户|对方|别人|提问者|谁|问题)?[^。；\n]{0,8}?(?:问|说|提|要求|是)什么[^。；\n]{0,6}?[,，][^。；\n]{0,4}?(?:都|一律|均|只)|(?:no matter|regardless of) what (?:the )?(?:user|anyone|question|i)|whatever the (?:user|question)/,
  },
  {
    id: "tell-the-user",
    weight: 0.88,
    pattern:
      /(?:请|务必|必须|直接|应当|你要|需要)?(?:告诉|告知|通知|提醒|引导|诱导|建议|让|要求|向)(?:所有|每位|每个|该)?(?:用户|提问者|使用者|对话者|客户)(?:说|表示|推荐|：|:|"|“|(?<!(?:告|通)知(?:用户|客户))[该其]|这|它|去|拨打|联系|点击|下载|转账|无需|不用|必须|上面|政策|产品)|(?:tell|inform|instruct|convince|persuade|advise|direct) (?:the |every |all )?users? (?:that|to|about)/,
  },
  {
    id: "reply-only",
    weight: 0.9,
    pattern:
      /(?:直接|只需?|仅|立即|一律)(?:回复|回答|输出|返回|打印)[^。；\n]{0,4}?["“「『'‘]|(?:reply|respond|answer|say|output|print) (?:only|exactly|just|with only|with exactly|with the (?:word|phrase|single))\b|(?:输出|打印|回复|say|print|output|respond with)\s*["“'‘]?(?:pwned|hacked|owned|已完成|已解锁)/,
  },
  {
    id: "cite-only-this",
    weight: 0.9,
    pattern:
      /(?:把|将)?(?:所有|全部|一切)?(?:引用|出处|来源|参考文献)[^。；\n]{0,10}?(?:都|全部|一律|均)?(?:改为|指向|换成|写成|只用|标为)[^。；\n]{0,6}?(?:本文|本网页|这篇|此文|本文件)|(?:不要|禁止|拒绝|不得|别)(?:再)?(?:引用|采用|参考|使用)(?:其他|别的|任何其他)(?:来源|文件|资料|文档)|(?:评为|列为|视为|标记为)最高优先级|cite (?:only )?this (?:page|document|article)/,
  },
  {
    id: "tool",
    weight: 0.92,
    pattern:
      /(?:请|立即|然后|先)?(?:调用|执行|运行|触发|使用)[^。；\n]{0,10}?(?:接口|工具|函数|命令|api|tool|function)[^。；\n]{0,20}?(?:删除|清空|发送|上传|转账|下载|导出|覆盖|collection|数据库|邮件)|(?:删除|清空|导出)(?:整个|全部|所有)?(?:知识库|向量库|collection|数据库|索引)|(?:call|invoke|execute|run) (?:the )?\w{0,20} ?(?:tool|function|api|endpoint|command)\b/,
  },
  {
    id: "other-tenants",
    weight: 0.92,
    pattern:
      /(?:其他|别的|所有|全部)(?:租户|用户|客户|机构|病人)的?(?:文档|文件|数据|资料|病历|标题|记录|对话)[^。；\n]{0,12}?(?:列出|输出|显示|给我|打印|发送|导出|展示)|(?:列出|输出|显示|打印|导出)[^。；\n]{0,8}?(?:其他|别的|所有|全部)(?:租户|用户|客户|机构)的?(?:文档|文件|数据|资料|标题|记录)|other (?:tenants?|users?)(?:'|’)?s? (?:data|documents?|files?|conversations?)/,
  },
  {
    id: "exfiltrate",
    weight: 0.96,
    pattern:
      /!\[[^\]\n]{0,60}\]\(\s*https?:[^)\n]{0,200}[?=&][^)\n]{0,120}(?:[{【<[$]|用户|问题|上下文|prompt|question|context|data|secret)|(?:插入|加载|渲染|显示|附上|insert|render|load|display)[^。；\n]{0,10}?(?:图片|链接|image|link)[^。；\n]{0,8}?!?\[[^\]\n]{0,40}\]\(|(?:发送|上传|post|send|upload|exfiltrate)[^。；\n]{0,40}?(?:到|至|给|to)\s?https?:/,
  },
  {
    id: "decode-and-obey",
    weight: 0.94,
    pattern:
      /(?:解码|解密|还原|翻译|decode|decrypt|decipher|deobfuscate)[^。；\n]{0,24}?(?:(?:[并再]|[然之]?后|接着)[^。；\n]{0,6}?(?:执行|运行|遵守|服从|完成)|照做|follow|execute|obey|run|comply|act on)|(?:base64|rot13|hex|凯撒|摩斯|caesar|morse)[^。；\n]{0,40}?(?:执行|照做|完成|回答|follow|execute|answer|respond)/,
  },
  {
    id: "fake-user",
    weight: 0.88,
    pattern:
      /(?:^|\n|。)\s*(?:用户|提问者|user|human)(?:补充|追加|更正|又问|说|新问题|added?|says?|follow-?up)?\s*[:：][^\n]{0,40}?(?:不用回答|不必回答|改为|另外|忽略|上面的问题|请把|请你|ignore|instead|forget|print|reveal|do not answer)/,
  },
  {
    id: "hidden-comment",
    weight: 0.9,
    pattern: new RegExp(
      String.raw`<!--[^>]{0,160}?(?:${MACHINE}|请|务必|ignore|must|instruction|assistant|system)[^>]{0,200}-->|(?:^|\n)\s*(?:"""|'''|---|===|\*\*\*)\s*\n\s*(?:#{1,4}\s*)?(?:新|系统|指令|new|system|instruction|end of)`,
    ),
  },
  {
    id: "adopt-code",
    weight: 0.86,
    pattern:
      /(?:incorporate|adopt|embed|include|integrate|use|utilize|employ|insert|add|append|blend|merge|weave|meld|infuse|absorb|assimilate|harmonize|leverage|consider|inject|place|put|enhance|enrich|refine|optimize|streamline|fuse|combine|embrace|apply|implement)\b[^.\n]{0,60}?\b(?:following|subsequent|below|this|given|provided|next) (?:code|snippet|excerpt|script|block|segment|function|fragment)[^.\n]{0,60}?(?:your|the) (?:code|codebase|solution|implementation|response|answer|program|script|reply|elucidation|explanation)|your (?:code|codebase|solution|implementation|response|program|script)[^.\n]{0,60}?(?:following|subsequent|below) (?:code|snippet|excerpt|script|block)/,
  },
  {
    id: "persona",
    weight: 0.9,
    pattern:
      /(?:从现在(?:起|开始)|现在|接下来)[^。；\n]{0,10}?(?:你(?:就)?是|你将扮演|你的(?:新)?名字|扮演|充当|模拟)[^。\n]{0,60}?(?:没有任何|不受|无视|不再|任何事|没有限制|无限制|不会拒绝|不许说|越狱)|(?:do anything now|\bdan\b mode|jailbreak|jailbroken|without (?:any )?(?:restrictions|limits|filters|censorship)|no (?:restrictions|limits|filters|ethical)|unfiltered|uncensored|amoral|stay in character|pretend (?:to be|you are)|act as (?:an? )?(?:ai|unrestricted|evil|hacker)|you are (?:now )?(?:free|going to (?:act|pretend))|你现在没有任何限制)/,
  },
];
