/**
 * The style of what the helpers draw and of the layout that holds for every form. It stands before the style of the form.
 * It loads nothing.
 */
export const BASE_STYLE = `
*{box-sizing:border-box}
table{border-collapse:collapse;width:100%}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,img,figure,.keep,tbody.tail{break-inside:avoid}
tr.section{break-after:avoid}
h1,h2,h3,h4{break-after:avoid}
td,th{text-align:left;vertical-align:top;overflow-wrap:anywhere}
.number{text-align:right;white-space:nowrap}
.page-break{break-after:page}
table.vat{width:auto;margin-left:auto}
.picture{display:block;max-width:100%}
.no-picture{display:inline-block;min-height:12mm;border:.3mm dashed #777}
.photos{margin-top:3mm}
.photo{margin:0 0 3mm}
.photo .no-picture{width:100%}
.photo figcaption{font-size:.8em}
.photo .hash{display:block;font-size:.75em;overflow-wrap:anywhere}
.photo-row{display:flex;gap:4mm;break-inside:avoid}
.photos-1 .photo{width:100%}
.photos-2 .photo{width:calc(50% - 2mm)}
.photos-3 .photo{width:calc(33.33% - 2.67mm)}
.photos-4 .photo{width:calc(25% - 3mm)}
.sign{display:flex;gap:4mm;align-items:flex-end;margin-top:4mm;break-inside:avoid}
.sign-post,.sign-name{flex:1 1 0}
.sign-line{flex:1 1 0}
.sign-date{flex:0 0 22mm}
.sign-value{min-height:6mm;display:flex;align-items:flex-end;border-bottom:.3mm solid #000}
.sign small{display:block;font-size:.7em;text-align:center}
.signature{max-height:12mm;max-width:100%;margin:auto}
.stamp{display:inline-block;min-width:20mm;color:#555}
.stamp img{max-width:40mm;max-height:40mm}
.check{width:1em;height:1em;vertical-align:-.12em}
`;
