using Microsoft.Playwright;

namespace SanYuan.EndToEnd.Tests.Office;

/// <summary>What people at the office do in the console all day, from the keyboard where they would.</summary>
public sealed class OfficeFlowTests(Chromium chromium, RehearsedCounty county)
{
    [Fact]
    public async Task A_figure_of_the_month_opens_into_its_entries_and_an_entry_into_its_message()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await window.GoAsync("/digests?period=2019-02");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "明细" }).First.ClickAsync();
        await window.Page.Locator("main .lines a").First.ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "原话" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".words").First).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_ledger_is_narrowed_from_the_keyboard_and_goes_on_by_key()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await window.GoAsync("/ledger");
        var first = await window.Page.Locator("tbody tr td").First.InnerTextAsync();
        await window.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "回到开头" })).ToBeVisibleAsync();
        Assert.NotEqual(first, await window.Page.Locator("tbody tr td").First.InnerTextAsync());
        await window.GoAsync("/ledger?type=theme_party_day");
        await window.Page.Keyboard.PressAsync("/");
        Assert.Equal("from", await window.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        await window.Page.GetByLabel("单位", new() { Exact = true }).FillAsync("没有这个单位");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator(".field-error")).ToContainTextAsync("没有“没有这个单位”");
        Assert.Equal("没有这个单位", await window.Page.GetByLabel("单位", new() { Exact = true }).InputValueAsync());
        Assert.Equal("theme_party_day", await window.Page.GetByLabel("活动", new() { Exact = true }).InputValueAsync());
    }

    [Theory]
    [InlineData("xlsx", "PK")]
    [InlineData("docx", "PK")]
    public async Task What_a_table_shows_is_exported(string format, string begins)
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        var answer = await window.Page.APIRequest.GetAsync(new Uri(new Uri(window.Page.Url), $"/export/ledger.{format}?from=2019-02-01&to=2019-02-28").ToString());
        Assert.Equal(200, answer.Status);
        Assert.StartsWith(begins, System.Text.Encoding.ASCII.GetString(await answer.BodyAsync(), 0, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_in_the_console_is_said_once_however_often_the_form_is_sent()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await window.GoAsync("/rules");
        var ask = window.Page.Locator("form.say", new() { Has = window.Page.Locator("input[name=before][value='提醒每周最多']") });
        await ask.GetByRole(AriaRole.Textbox).FillAsync("2条");
        await ask.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("现在每周最多3条，改后2条")).ToBeVisibleAsync();
        var form = window.Page.Locator("form.say", new() { Has = window.Page.GetByRole(AriaRole.Button, new() { Name = "确定这样改" }) });
        // As a hand that trembles: the same form is on its way twice, the second time with other words.
        await form.EvaluateAsync("async form => { await fetch(form.action, { method: 'post', body: new URLSearchParams(new FormData(form)) }); form.elements.before.value = '提醒每周最多4条'; }");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2");
        await Assertions.Expect(window.Page.GetByText("每人每周最多2条合并提醒")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_report_that_comes_meanwhile_appears_in_the_ledger_and_the_table_stays_where_it_was_moved()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办", new() { ViewportSize = new() { Width = 800, Height = 768 } });
        await window.Page.Clock.InstallAsync();
        await window.GoAsync("/ledger");
        var (frame, newest) = (window.Page.Locator(".table-frame").First, window.Page.Locator("tbody tr td").First);
        var before = await newest.InnerTextAsync();
        await frame.EvaluateAsync("frame => { frame.scrollLeft = 60; }");
        var report = new { id = "meanwhile-1", person = "R001", text = "今天上午在县医院党委门诊支部参加主题党日，12名党员参加" };
        Assert.Equal(200, (await window.Page.APIRequest.PostAsync(new Uri(new Uri(window.Page.Url), "/chat/messages").ToString(), new() { DataObject = report })).Status);
        await window.Page.Clock.FastForwardAsync(60_000);
        await Assertions.Expect(newest).Not.ToHaveTextAsync(before);
        Assert.Equal(60, await frame.EvaluateAsync<int>("frame => frame.scrollLeft"));
    }

    [Fact]
    public async Task An_appointee_reads_their_own_entries_and_nobody_elses()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "特派员");
        await window.GoAsync("/ledger");
        var names = await window.Page.Locator("td[data-title=三员]").AllInnerTextsAsync();
        Assert.NotEmpty(names);
        var own = await window.Page.Locator("td[data-title=号]").AllInnerTextsAsync();
        await using var office = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await office.GoAsync("/ledger");
        var numbers = await office.Page.Locator("td[data-title=号]").AllInnerTextsAsync();
        var others = numbers.Except(own).First();
        Assert.Equal(404, await window.GoAsync($"/ledger/{others}"));
        Assert.Equal(403, (await window.Page.APIRequest.GetAsync(new Uri(new Uri(window.Page.Url), "/export/delivery.xlsx").ToString())).Status);
    }

    [Fact]
    public async Task A_file_that_is_no_roster_is_refused_in_words_and_nothing_is_imported()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await window.GoAsync("/roster");
        await window.Page.GetByLabel(".xlsx 名册，或一张 .csv").SetInputFilesAsync(new FilePayload { Name = "名册.xlsx", MimeType = "application/octet-stream", Buffer = [1, 2, 3, 4] });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "检查" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".field-error")).Not.ToBeEmptyAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "3. 导入" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_language_and_the_light_are_kept()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        await window.GoAsync("/ledger?type=theme_party_day");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ledger");
        Assert.EndsWith("/ledger?type=theme_party_day", window.Page.Url, StringComparison.Ordinal);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await window.GoAsync("/");
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
    }
}
