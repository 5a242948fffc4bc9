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
  "access/other_vertical": { zh: "您的权限不包括行业“{vertical}”，没有查询。请去掉这个行业再试，或向管理员申请。", en: 'You may not read the vertical "{vertical}"; nothing was searched. Leave it out, or ask your administrator.', http: 403, ...wrongUse },
  "access/label_not_held": {
    zh: "您自己没有标签“{label}”，不能给文件加上它；没有收入或更改任何内容。请去掉这个标签，或请持有它的人来做。",
    en: 'You do not hold the label "{label}" yourself, so you cannot give it to a document; nothing was stored or changed. Leave it out, or ask somebody who holds it.',
    http: 403,
    ...wrongUse,
  },
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
  "collection/no_embeddings": { zh: "这个行业的文件没有向量，无法做语义检索。请先设置向量模型并重建索引。", en: "The documents of this vertical have no embeddings. Set an embedder and rebuild the index.", http: 409, ...accident },
  "collection/wrong_dimensions": { zh: "向量维数不符：索引是 {expected} 维，模型给出 {got} 维。请换回原来的模型或重建索引。", en: "Wrong embedding size: the index has {expected} dimensions, the model gives {got}. Use the former model or rebuild the index.", http: 409, ...accident },
  "collection/unreachable": { zh: "连不上检索服务器 {url}（{cause}）。请检查它是否在运行、地址（QDRANT_URL）是否正确，然后重试。", en: "The search server at {url} cannot be reached ({cause}). Check that it runs and that QDRANT_URL is right, then try again.", http: 503, ...passing },
  "collection/too_slow": { zh: "检索服务器 {url} 在 {seconds} 秒内没有答复。请稍后重试；若常常如此，请检查它的负载。", en: "The search server at {url} did not answer within {seconds} s. Try again later; if it happens often, check its load.", http: 504, ...passing },
  "collection/busy": { zh: "检索服务器 {url} 暂时无法处理请求（HTTP {status}）。请稍后重试。", en: "The search server at {url} cannot serve the request now (HTTP {status}). Try again later.", http: 503, ...passing },
  "collection/key_refused": { zh: "检索服务器 {url} 拒绝了密钥（HTTP {status}）。请检查 QDRANT_API_KEY 及其读写权限。", en: "The search server at {url} refused the key (HTTP {status}). Check QDRANT_API_KEY and that it may read and write.", http: 502, ...accident },
  "collection/server_too_old": { zh: "检索服务器 {url} 的版本是 {found}，至少需要 {needed}。请先升级服务器。", en: "The search server at {url} is version {found}; at least {needed} is needed. Upgrade the server.", http: 502, ...accident },
  "collection/refused": { zh: "检索服务器 {url} 不接受请求 {request}（HTTP {status}）。请查看服务器日志并报告此问题。", en: "The search server at {url} did not accept {request} (HTTP {status}). See its log and report it.", http: 502, ...accident },
  "model/unknown": { zh: "没有“{model}”这个模型。现有：{available}。", en: 'There is no model "{model}". Available: {available}.', http: 400, ...wrongUse },
  "model/unreachable": { zh: "连不上模型服务 {address}（{cause}）。请检查地址和网络，确认服务已启动，再试一次。", en: "The model server {address} cannot be reached ({cause}). Check the address and the network, see that the server runs, and try again.", http: 502, ...passing },
  "model/too_slow": { zh: "模型服务 {address} 在 {seconds} 秒内没有答复。请稍后再试，或换一个更快的模型。", en: "The model server {address} gave no reply within {seconds} s. Try again later, or choose a faster model.", http: 504, ...passing },
  "model/key_refused": { zh: "模型服务 {address} 不接受密钥（HTTP {status}）。请检查环境变量 {variable}。", en: "The model server {address} refuses the key (HTTP {status}). Check the environment variable {variable}.", http: 502, ...wrongUse },
  "model/not_there": { zh: "模型服务 {address} 没有“{model}”（HTTP {status}）。请检查模型名称和地址。", en: 'The model server {address} has no "{model}" (HTTP {status}). Check the name of the model and the address.', http: 502, ...wrongUse },
  "model/overloaded": { zh: "模型服务 {address} 忙或出错（HTTP {status}），试了 {attempts} 次。请稍后再试。", en: "The model server {address} is busy or failing (HTTP {status}) after {attempts} attempts. Try again later.", http: 503, ...passing },
  "model/refused": { zh: "模型服务 {address} 不接受请求（HTTP {status}）。请确认模型“{model}”能做这件事，设置的维数受它支持。", en: 'The model server {address} refuses the request (HTTP {status}). See that "{model}" is a model for this task and supports the dimensions that are set.', http: 502, ...wrongUse },
  "model/garbled": { zh: "模型服务 {address} 的答复不合格式（{fault}）。请确认地址指向正确的接口。", en: "The reply of the model server {address} is malformed ({fault}). See that the address leads to the right interface.", http: 502, ...accident },
  "model/no_address": { zh: "{model} 需要服务地址。请设置环境变量 {variable}。", en: "{model} needs the address of its server. Set the environment variable {variable}.", http: 500, ...wrongUse },
  "model/not_installed": { zh: "{model} 需要未安装的 {package}。请运行：{command}", en: "{model} needs {package}, which is not installed. Run: {command}", http: 500, ...wrongUse },
  "model/broken_folder": { zh: "模型目录 {folder} 不完整：{fault}。目录里需要 config.json、tokenizer.json 和 onnx/model.onnx。", en: "The model folder {folder} is incomplete: {fault}. It needs config.json, tokenizer.json and onnx/model.onnx.", http: 500, ...wrongUse },
  "embedder/wrong_dimensions": {
    zh: "向量模型“{model}”应给出 {expected} 维，实际给出 {got} 维。请改正维数设置，或换回原来的模型；若要改用现在的模型，请运行 guildhall reindex。",
    en: 'The embedder "{model}" should give {expected} dimensions and gave {got}. Correct the setting or use the former model; to change to this one, run guildhall reindex.',
    http: 409,
    ...wrongUse,
  },
  "embedder/other_model": {
    zh: "设置的向量模型是“{expected}”，服务却用“{got}”作答。请在服务上换成“{expected}”，或把设置改成“{got}”并运行 guildhall reindex。",
    en: 'The embedder set is "{expected}", but the server answers as "{got}". Serve "{expected}", or set "{got}" and run guildhall reindex.',
    http: 409,
    ...wrongUse,
  },
  "embedder/wrong_language": {
    zh: "向量模型“{model}”只懂 {languages}，而这些文字主要是 {found}。请换一个懂 {found} 的模型并运行 guildhall reindex；若它其实懂，请在设置的 languages 里写明。",
    en: 'The embedder "{model}" knows {languages} only, and this text is mostly {found}. Choose a model that knows {found} and run guildhall reindex; if it does know it, say so in the setting languages.',
    http: 409,
    ...wrongUse,
  },
  "embedder/other_folder": {
    zh: "“{vertical}”的向量由 {found} 生成，现在设置的是 {wanted}，两者不能混用。请改回原来的模型，或运行 guildhall reindex 重新生成。",
    en: 'The vectors of "{vertical}" were made by {found}; the embedder set now is {wanted}, and the two do not mix. Set the former one again, or run guildhall reindex to make them anew.',
    http: 409,
    ...wrongUse,
  },
  "embedder/none_set": { zh: "没有设置向量模型，没有向量可生成。请在 guildhall.yaml 里写 embedder，或设置环境变量 GUILDHALL_EMBEDDER。", en: "No embedder is set, so there are no vectors to make. Write embedder in guildhall.yaml, or set GUILDHALL_EMBEDDER.", http: 409, ...wrongUse },
  "embedder/missing_vectors": {
    zh: "“{vertical}”有文件还没有向量（没有设置 {wanted} 时收入的，或上次生成中断）。请运行 guildhall reindex 补齐，或先不设置向量模型。",
    en: 'Some documents of "{vertical}" have no vectors (taken in while {wanted} was not set, or left by an interruption). Run guildhall reindex to add them, or start without an embedder.',
    http: 409,
    ...wrongUse,
  },
  "eval/set_not_found": { zh: "找不到评测集：{path}。", en: "Evaluation set not found: {path}.", http: 400, ...wrongUse },
  "eval/broken_set": { zh: "评测集文件 {file} 第 {line} 行有误：{fault}。", en: "Evaluation file {file}, line {line}, is wrong: {fault}.", http: 400, ...wrongUse },
  "eval/compare_missing": { zh: "还没有安装用来对照的引擎（{folder}）。请先运行 {command}，或用 --engine guildhall 只测本系统。", en: "The engines to compare with ({folder}) are not installed. Run {command} first, or measure this system alone with --engine guildhall.", http: 400, ...wrongUse },
  "document/no_original": { zh: "这份文件没有保存原件（由命令行收入，或早于原件保存功能）。重新上传即可。", en: "The original of this document is not kept. Upload it again to keep it.", http: 404, ...accident },
  "document/no_page": { zh: "这份文件没有第 {page} 页（共 {pages} 页）。", en: "This document has no page {page} (it has {pages}).", http: 404, ...accident },
  "answer/not_found": { zh: "没有编号为 {answerId} 的回答；它引用的文件可能已删除。请重新提问。", en: "There is no answer {answerId}; a document it cites may have been removed. Ask again.", http: 404, ...accident },
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
