package org.walkrx.handout;

import org.walkrx.text.Html;

/** How the page looks, printed and on a phone; sizes are those of print. */
final class HandoutStyle {

    static final Html CSS = new Html("""
            @page{size:A4;margin:12mm 14mm}
            *{box-sizing:border-box}
            body{font:11pt/1.3 "Noto Sans","Noto Sans Devanagari",sans-serif;color:#111;background:#fff;margin:0 auto;max-width:190mm;padding:0 4mm;overflow-wrap:anywhere}
            h1{font-size:17pt;margin:2mm 0 0} h2{font-size:12pt;margin:2.5mm 0 .5mm}
            p{margin:0 0 1mm} ul{margin:0;padding-left:1.3em} li{margin:0 0 .5mm}
            .who{color:#333} .remark{border:1px solid #555;padding:1mm 2mm;font-size:11pt}
            .decision{font-weight:bold;font-size:12pt;padding:1.5mm 3mm;border-left:3mm solid #1b5e20;background:#e8f5e9;print-color-adjust:exact}
            .decision.see{border-color:#8a1c00;background:#fdece6}
            .stop{border:.6mm solid #8a1c00;padding:0 3mm 1.5mm;margin-top:2mm}
            .emergency .first{font-size:16pt} .emergency .decision{font-size:18pt} .emergency .first h2{font-size:17pt}
            figure{margin:1mm 0} figcaption{font-size:10pt} figcaption i{display:inline-block;width:1em;height:.7em;border:1px dashed #111;margin-left:.6em} figcaption .walked{background:#4a4a4a;border-style:solid;print-color-adjust:exact}
            svg{display:block;width:100%;max-width:120mm;height:auto;margin:1mm 0} .sources{color:#333}
            @media screen{body{font-size:16px}}
            @media print{body{padding:0;max-width:none} .second{break-before:page;font-size:9pt} .emergency .second{break-before:auto}}
            """);

    private HandoutStyle() {}
}
