/** For pages that the server writes itself. */
export const pageStyle = `:root{color-scheme:light dark}body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.6rem}h2{margin-top:2.5rem;font-size:1.25rem}h3{font-size:1rem;margin:1rem 0 .25rem}
details{border:1px solid #8886;border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}summary{cursor:pointer}summary b{display:inline-block;min-width:4.5rem}
.get{color:#1a7f5a}.post{color:#2563c9}.delete{color:#c0392b}table{border-collapse:collapse;width:100%}td{border-top:1px solid #8884;padding:.3rem .5rem;vertical-align:top}
td p{margin:.1rem 0}pre{overflow:auto;font-size:.85rem;background:#8881;padding:.75rem;border-radius:6px}code{font-family:ui-monospace,monospace;font-size:.9em}`;
