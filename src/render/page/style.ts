/** The page's style sheet: readable on a phone, in the dark, and in print. */
export const STYLE = `
:root{color-scheme:light dark;--text:#1f2328;--muted:#57606a;--grid:#d8dee4;--ground:#fff;--raised:#f6f8fa;--accent:#0b5cad}
@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--muted:#9da7b1;--grid:#353c45;--ground:#0d1117;--raised:#161b22;--accent:#6cb0ff}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);overflow-wrap:break-word}
header,main,footer{max-width:75rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.7rem;line-height:1.2;margin:1.6rem 0 .4rem}
h2{font-size:1.3rem;margin:2.6rem 0 .5rem;padding-top:.7rem;border-top:1px solid var(--grid)}
h3{font-size:1rem;margin:1.6rem 0 .4rem}
p,ul{max-width:46rem;margin:.4rem 0}
ul{padding-left:1.2rem}
.sub,figcaption,footer,li{color:var(--muted)}
li{font-size:.92rem}
.answer{font-size:1.05rem}
a{color:var(--accent)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;max-width:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--ground);padding:.4rem .7rem;z-index:3}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
dl.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.7rem;margin:1rem 0}
.cards div{background:var(--raised);border:1px solid var(--grid);border-radius:.5rem;padding:.6rem .8rem}
.cards dt{color:var(--muted);font-size:.82rem}
.cards dd{margin:0;font-size:1.3rem;font-weight:600;line-height:1.3}
.cards small{display:block;font-size:.8rem;font-weight:400;color:var(--muted)}
.board{display:flex;flex-wrap:wrap;gap:.4rem 2.5rem;align-items:flex-start}
.board>*{min-width:0;max-width:100%}
.board>div ul{max-width:34rem}
figure{margin:.8rem 0;flex:0 1 30rem}
figure svg{display:block;width:100%;height:auto}
figure svg text{font-family:inherit}
figcaption{font-size:.86rem;margin-top:.3rem}
figcaption b{color:var(--text)}
.scroll{overflow-x:auto;max-width:100%;margin:.4rem 0}
.tall{overflow:auto;max-height:80vh}
.tall thead th{position:sticky;top:0;z-index:1}
.tall tbody th{position:sticky;left:0;background:var(--ground)}
table{border-collapse:collapse;width:max-content;font-size:.86rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.28rem .6rem;border-bottom:1px solid var(--grid);font-weight:400;max-width:22rem}
thead th{font-weight:600;vertical-align:bottom;background:var(--raised)}
.n{text-align:right;white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}
th button:focus-visible{outline:2px solid var(--accent)}
th button::after{content:" \\2195";color:var(--muted);font-weight:400}
th[aria-sort=ascending] button::after{content:" \\2191";color:var(--accent)}
th[aria-sort=descending] button::after{content:" \\2193";color:var(--accent)}
#records{font-size:.8rem}
summary{cursor:pointer;color:var(--accent);margin:.3rem 0}
code{font-size:.88em;background:var(--raised);padding:.05rem .3rem;border-radius:.25rem}
#tip{position:fixed;z-index:2;pointer-events:none;max-width:20rem;background:var(--text);color:var(--ground);font-size:.8rem;line-height:1.35;padding:.35rem .55rem;border-radius:.35rem}
footer{margin:2.5rem auto 2rem;padding-top:.8rem;border-top:1px solid var(--grid);font-size:.86rem}
@media (max-width:40rem){.cards dd{font-size:1.05rem}th,td{padding:.25rem .4rem;max-width:13rem}}
@media print{
:root{--text:#000;--muted:#444;--grid:#bbb;--ground:#fff;--raised:#fff;color-scheme:light}
html{font-size:10pt}
nav,.skip,#tip,th button::after{display:none}
details>summary{display:none}
.scroll{overflow:visible;max-height:none}
figure,tr{break-inside:avoid}
h2,h3{break-after:avoid}
#records{font-size:5.5pt;table-layout:fixed;width:100%}
#records th,#records td{padding:1px 2px;white-space:normal;overflow-wrap:anywhere}
}`.trim();
