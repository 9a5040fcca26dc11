using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using SanYuan.Core.WorkingDays;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class HolidaySheetTests
{
    const string Header = "日期*|类型*|名称";

    static RosterTable Holidays(params string[] rows) => Table("节假日", Header, rows);

    [Fact]
    public void Days_off_and_days_worked_are_read_alone()
    {
        var draft = Parse(Holidays("2027-01-01|放假|元旦", "2027/1/9|上班|", "46661|放假|国庆节")).Draft!;

        Assert.Equal(
            [
                new SpecialDay(new DateOnly(2027, 1, 1), DayKind.Off) { Name = "元旦" },
                new SpecialDay(new DateOnly(2027, 1, 9), DayKind.Worked),
                new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off) { Name = "国庆节" },
            ],
            draft.Holidays);
    }

    [Theory]
    [InlineData("2027-02-30|放假", "节假日 第3行 日期：“2027-02-30” 不是日期，请写成 2019-01-01")]
    [InlineData("1900-01-01|放假", "节假日 第3行 日期：“1900-01-01” 的年份不对，应在 1950 到 2099 之间")]
    [InlineData("9999-12-31|放假", "节假日 第3行 日期：“9999-12-31” 的年份不对，应在 1950 到 2099 之间")]
    [InlineData("|放假", "节假日 第3行 日期：没有填，这一列必填")]
    [InlineData("2027-10-02|休息", "节假日 第3行 类型：“休息” 不认识，请填 放假 或 上班")]
    [InlineData("2027-10-02|", "节假日 第3行 类型：没有填，这一列必填")]
    [InlineData("2027.10.1|上班", "节假日 第3行 日期：2027-10-01 与第2行是同一天，请删去一行")]
    public void A_bad_row_is_named_and_nothing_is_imported(string row, string error)
    {
        var result = Parse(Holidays("2027-10-01|放假|国庆节", row));

        Assert.Null(result.Draft);
        Assert.Equal(error, Lines(result));
    }

    [Fact]
    public void A_sheet_of_more_than_50000_rows_is_refused_and_in_one_of_50000_every_doubled_day_is_named()
    {
        var rows = Enumerable.Range(0, RosterLimits.Rows + 1).Select(number => new RosterRow(number + 2, [$"{new DateOnly(2000, 1, 1).AddDays(number % 7 == 0 ? number % 36000 : 1):yyyy-MM-dd}", "放假"])).ToList();

        Assert.Equal("节假日：超过 50000 行，请分成几个文件导入", Errors(Holidays() with { Rows = rows }));
        var result = Parse(Holidays() with { Rows = rows[..RosterLimits.Rows] });
        Assert.Null(result.Draft);
        Assert.InRange(result.Errors.Count, 40_000, RosterLimits.Rows);
        Assert.Equal(("节假日", 4, "日期"), (result.Errors[0].Sheet, result.Errors[0].Row, result.Errors[0].Column));
    }

    [Fact]
    public void A_whole_month_and_more_off_is_taken_for_a_mistake()
    {
        string[] days = [.. Enumerable.Range(0, 40).Select(number => $"{new DateOnly(2027, 3, 1).AddDays(number):yyyy-MM-dd}|放假")];

        Assert.Equal("节假日 第2行 日期：从 2027-02-27 起连续放假超过31天，请核对通知", Errors(Holidays(days)));
        Assert.NotNull(Parse(Holidays(days[..20])).Draft);
    }

    [Fact]
    public void A_column_left_out_keeps_the_stored_name_and_the_change_is_counted()
    {
        var stored = new RosterSnapshot([], [], [], [new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off) { Name = "国庆节" }]);
        var draft = RosterParser.Parse([Table("节假日", "日期|类型", "2027-10-01|放假", "2027-10-02|放假")], stored).Draft!;

        Assert.Equal("国庆节", draft.Holidays[0].Name);
        Assert.Equal(new ChangeCount(1, 0, 1), RosterChange.Between(stored, draft).Holidays);
    }

    [Fact]
    public void Imported_days_stand_in_place_of_the_built_in_ones()
    {
        var stored = new RosterSnapshot([], [], [], [new SpecialDay(new DateOnly(2019, 10, 7), DayKind.Worked), new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off)]);

        Assert.True(stored.Calendar.IsWorkingDay(new DateOnly(2019, 10, 7)));
        Assert.False(stored.Calendar.IsWorkingDay(new DateOnly(2019, 10, 4)));
        Assert.True(stored.Calendar.Knows(2027));
    }

    [Fact]
    public void A_file_without_a_telling_name_is_known_by_its_headers() => Assert.Same(RosterSheets.Holidays, RosterSheets.ByHeaders(["名称", "日期*", "类型 *"]));
}
