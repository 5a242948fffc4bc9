/**
 * Every code an accident may have, once: what happened and what to do, in two languages, with the HTTP status, the exit
 * code of the command and whether trying again can help. `{name}` stands for a typed value. Values are names, numbers
 * and paths, never the text of a user or a document. Codes are permanent: add, never rename.
 */
export interface ErrorEntry {
  readonly zh: string;
  readonly en: string;
  readonly http: number;
  /** 1: an item failed or an accident; 2: wrong use. */
  readonly exit: 1 | 2;
  readonly retryable: boolean;
}

const wrongUse = { exit: 2, retryable: false } as const;
const accident = { exit: 1, retryable: false } as const;
const passing = { exit: 1, retryable: true } as const;

export const errorCatalogue = {
  "cli/unknown_command": { zh: "没有“{command}”这个命令。运行 guildhall --help 查看全部命令。", en: 'There is no command "{command}". Run guildhall --help for the list.', http: 400, ...wrongUse },
  "cli/unknown_flag": { zh: "不认识参数 {flag}。{hint}", en: "Unknown flag {flag}. {hint}", http: 400, ...wrongUse },
  "cli/missing_argument": { zh: "缺少 {argument}。用法：{usage}", en: "Missing {argument}. Usage: {usage}", http: 400, ...wrongUse },
  "cli/wrong_value": { zh: "{flag} 需要{expected}，收到“{got}”。", en: '{flag} expects {expected}, got "{got}".', http: 400, ...wrongUse },
  "config/unknown_key": { zh: "guildhall.yaml 中没有“{key}”这个设置。最接近的是“{nearest}”。", en: 'guildhall.yaml has no setting "{key}". The nearest is "{nearest}".', http: 500, ...wrongUse },
  "config/invalid": { zh: "设置“{key}”不合规：{fault}。请改正后重新启动。", en: 'Setting "{key}" is invalid: {fault}. Correct it and start again.', http: 500, ...wrongUse },
  "access/no_principal": { zh: "内部错误：一次读取没有带上使用者身份，已拒绝。请报告此问题。", en: "Internal fault: a read without a principal was refused. Please report it.", http: 500, ...accident },
  "access/other_tenant": { zh: "内部错误：这次更改属于另一个租户，已拒绝。请报告此问题。", en: "Internal fault: a change for another tenant was refused. Please report it.", http: 403, ...accident },
  "vertical/unknown": { zh: "没有“{vertical}”这个行业。现有：{available}。", en: 'There is no vertical "{vertical}". Available: {available}.', http: 404, ...wrongUse },
  "vertical/invalid": { zh: "行业“{vertical}”的定义有误：{fault}。", en: 'The definition of vertical "{vertical}" is wrong: {fault}.', http: 500, ...wrongUse },
  "question/empty": { zh: "问题是空的。请写一句话再问。", en: "The question is empty. Write a sentence and ask again.", http: 400, ...wrongUse },
  "question/too_long": { zh: "问题有 {length} 个字符，最多 {limit} 个。请缩短问题；要查整篇文件，请用 ingest 收入后再问。", en: "The question has {length} characters; the limit is {limit}. Shorten it; to search a whole document, ingest it first.", http: 413, ...wrongUse },
  "question/wrong_date": { zh: "日期“{got}”不是有效日期。请写成 2026-08-15 这样的形式。", en: '"{got}" is not a date. Write it like 2026-08-15.', http: 400, ...wrongUse },
  "ingest/not_found": { zh: "找不到文件：{file}。请检查路径。", en: "File not found: {file}. Check the path.", http: 404, ...accident },
  "ingest/unreadable": { zh: "无法读取文件：{file}（{cause}）。请检查权限。", en: "Cannot read {file} ({cause}). Check its permissions.", http: 400, ...accident },
  "ingest/empty": { zh: "文件没有文字：{file}。没有收入任何内容。", en: "{file} holds no text. Nothing was stored.", http: 422, ...accident },
  "ingest/not_text": { zh: "{file} 不是可读的文本（既不是 UTF-8、UTF-16，也不是 GB18030）。", en: "{file} is not readable text (not UTF-8, UTF-16 or GB18030).", http: 422, ...accident },
  "ingest/unsupported": { zh: "还不能读 {file} 这种格式。现在能读：{formats}。", en: "{file} is of a format that cannot be read yet. Readable: {formats}.", http: 415, ...accident },
  "ingest/wrong_type": { zh: "{file} 的扩展名与内容不符：内容是{found}。请改正扩展名后再收入。", en: "The extension of {file} does not fit its content, which is {found}. Correct the extension and ingest it again.", http: 422, ...accident },
  "ingest/encrypted": { zh: "{file} 设有打开密码，无法读取。请先去掉密码，再重新收入。", en: "{file} needs a password to be opened. Remove the password and ingest it again.", http: 422, ...accident },
  "ingest/corrupt": { zh: "{file} 的结构已损坏，无法完整读取，没有收入任何内容。请用原程序打开并另存，或重新取得文件。", en: "The structure of {file} is broken and it cannot be read in full; nothing was stored. Open it in its own program and save it anew, or get the file again.", http: 422, ...accident },
  "ingest/needs_ocr": { zh: "{file} 共 {pages} 页，没有文字层（扫描件或图片），没有收入任何内容。请先做文字识别（OCR），再重新收入。", en: "{file} has {pages} page(s) and no text layer (a scan or pictures); nothing was stored. Run text recognition (OCR) on it and ingest it again.", http: 422, ...accident },
  "ingest/too_large": { zh: "{file} 展开后有 {size} MB，最多 {limit} MB。请拆分成几个文件再收入。", en: "{file} unfolds to {size} MB; the limit is {limit} MB. Split it into several files.", http: 422, ...accident },
  "ingest/empty_directory": { zh: "目录 {file} 里没有可读的文件。现在能读：{formats}。", en: "The folder {file} holds no readable file. Readable: {formats}.", http: 400, ...accident },
  "ingest/broken_row": { zh: "{file} 第 {line} 行不是合格的 JSON 记录：{fault}。其余各行不受影响；改正后重新收入即可。", en: "{file}, line {line}, is not a valid JSON row: {fault}. The other rows are unaffected; correct it and ingest again.", http: 422, ...accident },
  "ingest/broken_archive": { zh: "{file} 的压缩数据损坏，读到第 {line} 行为止。已读到的各行已收入。", en: "The compressed data of {file} is damaged after line {line}. The rows before it were stored.", http: 422, ...accident },
  "ingest/invalid_metadata": { zh: "元数据文件 {file} 有误：{fault}。没有收入任何内容。", en: "The metadata file {file} is wrong: {fault}. Nothing was stored.", http: 400, ...wrongUse },
  "ingest/text_lost": { zh: "内部错误：{file} 的划分会丢失文字，已拒绝收入。请报告此问题。", en: "Internal fault: dividing {file} would lose text; it was not stored. Please report it.", http: 500, ...accident },
  "ingest/turned_away": {
    zh: "文件带有国家秘密标志（{rule}），没有收入，其名称、内容和摘要都未保存。请立即停止处理，并联系本单位保密工作机构。",
    en: "The file carries a state-secret mark ({rule}). It was not taken in; neither its name, its text nor a hash was kept. Stop here and call your secrecy officer.",
    http: 451,
    ...accident,
  },
  "document/not_found": { zh: "没有编号为 {documentId} 的文件。运行 guildhall documents list 查看。", en: "There is no document {documentId}. Run guildhall documents list.", http: 404, ...accident },
  "storage/not_writable": { zh: "数据目录 {directory} 无法写入（{cause}）。请检查权限，或用 --data 另选目录。", en: "The data folder {directory} cannot be written ({cause}). Check its permissions or choose another with --data.", http: 503, ...accident },
  "storage/full": { zh: "磁盘已满，这次更改没有保存，原有数据完好。请腾出空间后重试。", en: "The disk is full. This change was not saved; what was there is intact. Free some space and try again.", http: 507, ...passing },
  "storage/newer": { zh: "数据目录由更新的版本（结构 {found}）写成，本程序只懂到结构 {known}。请升级程序；数据未被改动。", en: "The data folder was written by a newer version (schema {found}); this program knows up to {known}. Upgrade; the data was not touched.", http: 503, ...accident },
  "storage/damaged": { zh: "数据文件 {file} 已损坏（{cause}）。请从备份恢复；程序没有改动它。", en: "The data file {file} is damaged ({cause}). Restore it from a backup; it was not changed.", http: 503, ...accident },
  "storage/busy": { zh: "另一个进程正在写入，等了 {seconds} 秒仍未轮到。请稍后再试。", en: "Another process is writing; waited {seconds} s in vain. Try again later.", http: 503, ...passing },
  "storage/failed": { zh: "存储出错（{cause}）。这次更改没有保存。", en: "Storage failed ({cause}). This change was not saved.", http: 500, ...passing },
  "storage/changed_meanwhile": { zh: "这一项刚刚被别人改动，这次更改没有保存。请重新查看后再试。", en: "Somebody else changed this a moment ago; this change was not saved. Look at it again and retry.", http: 409, ...passing },
  "collection/no_embeddings": { zh: "这个行业的文件没有向量，无法做语义检索。请先设置向量模型并重建索引。", en: "The documents of this vertical have no embeddings. Set an embedder and rebuild the index.", http: 409, ...accident },
  "collection/wrong_dimensions": { zh: "向量维数不符：索引是 {expected} 维，模型给出 {got} 维。请换回原来的模型或重建索引。", en: "Wrong embedding size: the index has {expected} dimensions, the model gives {got}. Use the former model or rebuild the index.", http: 409, ...accident },
  "model/unknown": { zh: "没有“{model}”这个模型。现有：{available}。", en: 'There is no model "{model}". Available: {available}.', http: 400, ...wrongUse },
  "eval/set_not_found": { zh: "找不到评测集：{path}。", en: "Evaluation set not found: {path}.", http: 400, ...wrongUse },
  "eval/broken_set": { zh: "评测集文件 {file} 第 {line} 行有误：{fault}。", en: "Evaluation file {file}, line {line}, is wrong: {fault}.", http: 400, ...wrongUse },
  "document/no_original": { zh: "这份文件没有保存原件（由命令行收入，或早于原件保存功能）。重新上传即可。", en: "The original of this document is not kept. Upload it again to keep it.", http: 404, ...accident },
  "document/no_page": { zh: "这份文件没有第 {page} 页（共 {pages} 页）。", en: "This document has no page {page} (it has {pages}).", http: 404, ...accident },
  "answer/not_found": { zh: "没有编号为 {answerId} 的回答；它引用的文件可能已删除。请重新提问。", en: "There is no answer {answerId}; a document it cites may have been removed. Ask again.", http: 404, ...accident },
  "feedback/not_allowed": { zh: "审核反馈、确认问题需要“审核人”（reviewer）角色。请联系管理员授权。", en: "Reviewing feedback and confirming questions takes the role reviewer. Ask your administrator for it.", http: 403, ...wrongUse },
  "feedback/not_found": { zh: "没有编号为 {feedbackId} 的反馈；它的回答或文件可能已删除。运行 guildhall feedback list 查看。", en: "There is no feedback {feedbackId}; its answer or document may have been removed. Run guildhall feedback list.", http: 404, ...accident },
  "feedback/already_decided": { zh: "反馈 {feedbackId} 已经审核过。要改动，请先撤回原来的决定。", en: "Feedback {feedbackId} was decided already. To change that, withdraw the decision first.", http: 409, ...accident },
  "feedback/not_decided": { zh: "反馈 {feedbackId} 还没有决定，没有可撤回的。", en: "Feedback {feedbackId} has not been decided; there is nothing to withdraw.", http: 409, ...accident },
  "feedback/not_cited": { zh: "段落 {passageId} 不在这个回答的引用之中。请从它引用的段落里选。", en: "Passage {passageId} is not among those the answer cites. Choose from the cited passages.", http: 422, ...wrongUse },
  "feedback/no_passage": { zh: "没有可确认的段落：回答没有引用，或所引段落已不在。可用 guildhall feedback add 直接写明段落。", en: "There is no passage to confirm: the answer cites none, or those it cites are gone. Name one with guildhall feedback add.", http: 422, ...accident },
  "feedback/unknown_passage": { zh: "找不到段落 {passage}。请检查行业、集合与编号。", en: "Passage {passage} was not found. Check the vertical, the collection and the id.", http: 404, ...accident },
  "feedback/broken_row": { zh: "{file} 第 {line} 行不是合格的记录：{fault}。没有确认任何问题；改正后重来即可。", en: "{file}, line {line}, is not a valid row: {fault}. Nothing was confirmed; correct it and run again.", http: 422, ...accident },
  "job/not_found": { zh: "没有编号为 {jobId} 的作业。", en: "There is no job {jobId}.", http: 404, ...accident },
  "job/ended": { zh: "作业 {jobId} 已经结束，无法取消。要去掉文件，请删除它。", en: "Job {jobId} has ended and cannot be cancelled. Remove the document instead.", http: 409, ...accident },
  "job/cancelled": { zh: "作业已取消，没有收入任何内容。", en: "The job was cancelled; nothing was stored.", http: 409, ...accident },
  "job/gave_up": { zh: "收入 {file} 时程序中断了 {attempts} 次，已放弃，以免再次中断。请把文件拆小或另存后再试。", en: "The program broke off {attempts} times while taking in {file} and gave up. Split the file or save it anew and try again.", http: 500, ...accident },
  "upload/no_file": { zh: "请求里没有文件。请用 multipart 的 file 项上传，或发送 JSON 的 title 与 text。", en: "The request holds no file. Upload it in the multipart field file, or send title and text as JSON.", http: 400, ...wrongUse },
  "upload/too_large": { zh: "{file} 超过了 {limit} MB 的上限，没有收入任何内容。请拆分后再上传。", en: "{file} exceeds the limit of {limit} MB; nothing was stored. Split it and upload the parts.", http: 413, ...wrongUse },
  "upload/broken": { zh: "上传的内容不完整或格式不对，没有收入任何内容。请重新上传。", en: "The upload is incomplete or malformed; nothing was stored. Upload it again.", http: 400, ...accident },
  "server/needs_keys": { zh: "还没有设置访问密钥，只能在本机（127.0.0.1）提供服务，不能用 HOST={host}。", en: "Without access keys the server listens on this computer only (127.0.0.1); HOST={host} is refused.", http: 500, ...wrongUse },
  "server/wrong_port": { zh: "端口“{got}”不对，需要 0 到 65535 的整数。", en: '"{got}" is no port; a whole number from 0 to 65535 is expected.', http: 500, ...wrongUse },
  "server/port_in_use": { zh: "端口 {port} 已被占用。请关闭占用它的程序，或用 PORT=<另一个端口> 启动。", en: "Port {port} is in use. Stop the program that uses it, or start with PORT=<another>.", http: 500, ...accident },
  "server/foreign_host": { zh: "只接受发往本机地址（127.0.0.1、localhost、[::1]）的请求。", en: "Only requests to this computer's own addresses (127.0.0.1, localhost, [::1]) are accepted.", http: 403, ...wrongUse },
  "server/foreign_origin": { zh: "来自其他网站的更改请求已拒绝。", en: "A change requested by another website was refused.", http: 403, ...wrongUse },
  "server/wrong_content_type": { zh: "请发送 application/json，或带有 X-Guildhall 标头的 multipart/form-data。", en: "Send application/json, or multipart/form-data with the header X-Guildhall.", http: 415, ...wrongUse },
  "server/malformed_json": { zh: "请求正文不是合格的 JSON。", en: "The body is not valid JSON.", http: 400, ...wrongUse },
  "server/body_too_large": { zh: "请求正文超过 {limit} KB 的上限。长文请以文件上传。", en: "The body exceeds the limit of {limit} KB. Upload long texts as files.", http: 413, ...wrongUse },
  "server/invalid_request": { zh: "请求中的 {field} 不合规：{fault}。", en: "{field} of the request is invalid: {fault}.", http: 400, ...wrongUse },
  "server/not_found": { zh: "没有这个地址。接口说明见 /docs。", en: "There is nothing at this address. The API is described at /docs.", http: 404, ...wrongUse },
  "server/wrong_method": { zh: "这个地址不支持 {method}。可用：{allowed}。", en: "This address does not take {method}. It takes {allowed}.", http: 405, ...wrongUse },
  "server/idempotency_conflict": { zh: "这个 Idempotency-Key 已用于另一个请求。请换一个。", en: "This Idempotency-Key was used for another request. Choose another.", http: 409, ...wrongUse },
  "server/starting": { zh: "服务正在启动，示例还没有收入完。请稍候。", en: "The server is starting; the samples are not all in yet. Wait a moment.", http: 503, ...passing },
  "server/stopping": { zh: "服务正在关闭。请稍后再试。", en: "The server is stopping. Try again later.", http: 503, ...passing },
  "internal/unexpected": { zh: "程序出现意外错误。编号 {reference}。", en: "Something unexpected went wrong. Reference {reference}.", http: 500, ...accident },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;
