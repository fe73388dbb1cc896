using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Text;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Html;

public sealed class ReportBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [SkippableFact]
    public async Task A_number_leads_to_the_conversation_with_its_spans_reasons_and_rewrites()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        await report.Page.ClickAsync("#rules a[href='#f-rule-ASC1001'] >> nth=0");
        await Assertions.Expect(report.Rows("conversations")).ToHaveCountAsync(12);
        await report.Rows("conversations").First.Locator("th a").ClickAsync();

        (await report.Drawer.Locator("mark").First.TextContentAsync()).Should().Be("这么便宜你还要怎样");
        (await report.Drawer.Locator(".findings").First.TextContentAsync()).Should().Contain("以低价推责").And.Contain("−10").And.Contain("实在抱歉让您收到坏果");
        report.Complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task The_drawer_walks_on_closes_with_escape_and_gives_the_focus_back()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        await report.Page.ClickAsync("#first .card >> nth=0");
        await Assertions.Expect(report.Page.Locator("#drawer-title")).ToHaveTextAsync("MZ101201");
        await report.Page.ClickAsync("#next");
        await Assertions.Expect(report.Page.Locator("#drawer-title")).ToHaveTextAsync("MZ101202");
        await report.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(report.Drawer).ToHaveCountAsync(0);
        await Assertions.Expect(report.Page.Locator("a[href='#c1']:focus")).ToHaveCountAsync(1);
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator("#drawer-title")).ToHaveTextAsync("MZ101201");
        report.Complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task An_agent_leads_to_what_to_practise_and_on_to_a_rule()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        await report.Page.ClickAsync("#t-agents a:has-text('小王')");
        (await report.Drawer.Locator(".practise").TextContentAsync()).Should().Contain("第一句先致歉").And.Contain("returns/cracked-cup");
        await report.Drawer.Locator(".practise a[href='#r-ASC1006']").ClickAsync();

        await Assertions.Expect(report.Page.Locator("#drawer-title")).ToHaveTextAsync("未先致歉安抚");
        (await report.Drawer.TextContentAsync()).Should().Contain("为什么要紧").And.Contain("应该怎么写").And.Contain("依据");
        report.Complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Tables_sort_by_number_and_say_so()
    {
        var report = await browser.OpenAsync(SampleRun.Write());
        var head = report.Page.Locator("#t-rules thead th:has-text('次数')");

        await head.Locator("button").ClickAsync();
        (await head.GetAttributeAsync("aria-sort")).Should().Be("descending");
        (await NumbersAsync()).Should().BeInDescendingOrder();
        await head.Locator("button").PressAsync("Enter");
        (await head.GetAttributeAsync("aria-sort")).Should().Be("ascending");
        (await NumbersAsync()).Should().BeInAscendingOrder().And.HaveCountGreaterThan(20);

        async Task<IEnumerable<int>> NumbersAsync() => (await report.Page.Locator("#t-rules tbody td:nth-child(5)").AllTextContentsAsync()).Select(t => int.Parse(t, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task Searching_narrows_a_table_and_clearing_brings_it_back()
    {
        var report = await browser.OpenAsync(SampleRun.Write());
        var all = await report.Rows("conversations").CountAsync();

        await report.Page.FillAsync("[data-table=conversations] input", "MZ101207");
        await Assertions.Expect(report.Rows("conversations")).ToHaveCountAsync(1);
        await Assertions.Expect(report.Rows("conversations")).ToContainTextAsync("MZ101207");
        (await report.Page.TextContentAsync("[data-table=conversations] .count")).Should().Be($"1 / {all} 行");
        await report.Page.ClickAsync("[data-table=conversations] .clear");

        await Assertions.Expect(report.Rows("conversations")).ToHaveCountAsync(all);
    }

    [SkippableFact]
    public async Task The_theme_follows_the_system_until_it_is_switched()
    {
        var report = await browser.OpenAsync(SampleRun.Write(), scheme: ColorScheme.Dark);
        var dark = await PaperAsync();

        await report.Page.ClickAsync("#theme");
        var light = await PaperAsync();
        await report.Page.ClickAsync("#theme");

        (dark, light, await PaperAsync()).Should().Be(("rgb(20, 23, 27)", "rgb(246, 245, 241)", "rgb(20, 23, 27)"));
        (await report.Page.GetAttributeAsync("#theme", "aria-pressed")).Should().Be("true");
        report.Complaints.Should().BeEmpty();

        Task<string> PaperAsync() => report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    [SkippableFact]
    public async Task Prints_to_PDF()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        var pdf = await report.Page.PdfAsync(new() { PreferCSSPageSize = true });

        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).Should().Be("%PDF-");
        pdf.Length.Should().BeGreaterThan(20_000);
        report.Complaints.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(1024)]
    [InlineData(1600)]
    public async Task Nothing_makes_the_page_scroll_sideways(int width)
    {
        var report = await browser.OpenAsync(SampleRun.Write(), width);

        (await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        await report.Page.ClickAsync("#first .card >> nth=0");
        await Assertions.Expect(report.Drawer).ToBeVisibleAsync();
        (await report.Page.EvaluateAsync<int>("document.getElementById('drawer-body').scrollWidth - document.getElementById('drawer-body').clientWidth")).Should().Be(0);
    }

    [SkippableFact]
    public async Task The_keyboard_reaches_the_content_first_and_shows_where_it_is()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        await report.Page.Keyboard.PressAsync("Tab");
        (await report.Page.EvaluateAsync<string>("document.activeElement.className + ' ' + getComputedStyle(document.activeElement).outlineStyle")).Should().Be("skip solid");
        await report.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(report.Page.Locator("#main:focus")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Every_control_and_picture_has_a_name()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        (await report.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('button, a, input, svg[role=img], [role=region]')]
              .filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.closest('label')?.textContent.trim()))
              .map(e => e.outerHTML.slice(0, 80))
            """)).Should().BeEmpty();
        (await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)")).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Hostile_text_shows_as_text_and_does_nothing()
    {
        string[] hostile =
        [
            "<script>alert(1)</script><img src=http://198.51.100.7/x onerror=alert(2)>", "=HYPERLINK(\"http://198.51.100.7\",\"点我\")", "\u001b[31m红\u001b[0m\u0007", "a\u202egnp.exe", "nul\0inside", "]]></template></script><h1>out</h1>",
            "\"' onmouseover=alert(3) x='",
        ];
        var messages = hostile.Select((text, i) => new ShownMessage(i % 2 == 0 ? Speaker.Customer : Speaker.Agent, text, null, text)).ToList();
        var long1M = new string('长', 1_000_000) + "坏果不赔";
        messages.Add(new ShownMessage(Speaker.Agent, "小王", null, long1M));
        var detail = SampleRun.Detail(
            777, hostile[0], [.. messages],
            [
                .. hostile.Select((text, i) => SampleRun.Finding(i, "ASC1005", new TextSpan(1, text.Length))),
                SampleRun.Finding(hostile.Length, "ASC3001", new TextSpan(1_000_000, 1_000_004)),
            ]);
        var html = SampleRun.Write(UserLanguage.Chinese, detail with { Brief = detail.Brief with { Reason = new(hostile[0], hostile[0]), Shop = hostile[6], Agents = [hostile[5]] } });
        var report = await browser.OpenAsync(html);

        await report.Page.EvaluateAsync("location.hash = '#c777'");
        await Assertions.Expect(report.Drawer).ToBeVisibleAsync();
        var shown = string.Join('\n', await report.Drawer.Locator(".bubble").AllTextContentsAsync());

        foreach (var text in new[] { hostile[0][..25], hostile[1][..11], "␛[31m", "⟨U+202E⟩", "nul␀inside", "]]></template>", "onmouseover=alert(3)" })
        {
            shown.Should().Contain(text);
        }

        (await report.Drawer.Locator("mark").Last.TextContentAsync()).Should().Be("坏果不赔");
        shown.Should().Contain("这里略去 998,600 个字符");
        html.Length.Should().BeLessThan(1_500_000);
        report.Complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Its_policy_forbids_every_load()
    {
        var report = await browser.OpenAsync(SampleRun.Write());

        (await report.Page.EvaluateAsync<string>("fetch('https://198.51.100.7/').then(() => 'loaded', () => 'refused')")).Should().Be("refused");
        report.Complaints.Should().Contain(c => c.Contains("Content Security Policy"));
    }

    [SkippableFact]
    public async Task Speaks_English_when_asked()
    {
        var report = await browser.OpenAsync(SampleRun.Write(UserLanguage.English));

        (await report.Page.TitleAsync()).Should().StartWith("After-sales quality report");
        (await report.Page.Locator("main > section > h2, thead th, figcaption, nav a, button, .label, .legend").AllTextContentsAsync()).Should().NotContain(t => HasChinese(t));
        report.Complaints.Should().BeEmpty();
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
