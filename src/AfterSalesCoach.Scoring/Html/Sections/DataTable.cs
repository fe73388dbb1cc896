namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>A table that can be sorted by any column and searched. Cells carry what they are sorted by in <c>data-v</c> where that is not their text.</summary>
internal static class DataTable
{
    public readonly record struct Heading(string Text, bool IsNumber = false);

    public static Markup Of(ReportContext report, string id, string caption, IReadOnlyList<Heading> headings, IEnumerable<Markup> rows) => Markup.Of($"""
        <div class="table card" data-table="{id}">
        <div class="tools"><label>{report.Text("查找", "Search")} <input type="search" autocomplete="off" aria-controls="t-{id}" placeholder="{report.Text("输入名称、规则、编号…", "a name, a rule, an id …")}"></label><span class="count" role="status"></span><button type="button" class="clear" hidden>{report.Text("清除筛选", "clear filter")}</button></div>
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table id="t-{id}" class="sortable"><caption class="visually-hidden">{caption}</caption>
        <thead><tr>{Markup.Join(headings.Select(h => Markup.Of($"""<th scope="col"{new Markup(h.IsNumber ? " class=\"num\"" : "")}><button type="button">{h.Text}</button></th>""")))}</tr></thead>
        <tbody>{Markup.Join(rows)}</tbody></table></div>
        </div>
        """);
}
