using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Roster;

public sealed class PeopleSheetTests
{
    static readonly RosterTable TwoUnits = Units("D1|甲支部|县直单位", "L1|乙支部|两新组织");

    [Fact]
    public void A_full_row_becomes_a_person()
    {
        var row = "R001|王建国|WangJG@x.cn|0123-Ab|138-0000 1111|d1|是|联络员；党建办; 选派单位；县领导；管理员|L1；d1";
        var person = Assert.Single(Parse(TwoUnits, People(row)).Draft!.People);

        Assert.Equal(("R001", "王建国", "13800001111", "D1", true), (person.Code, person.Name, person.Phone, person.WorkUnitCode, person.IsRetiredFromPost));
        Assert.Equal(Roles.Liaison | Roles.Office | Roles.SelectingUnit | Roles.Leader | Roles.Administrator, person.Identities);
        Assert.Equal(["L1", "D1"], person.ResponsibleUnitCodes);
        Assert.Equal([new(ChannelNames.WeCom, "wangjg@x.cn"), new(ChannelNames.DingTalk, "0123-Ab")], person.Accounts);
    }

    [Theory]
    [InlineData("|王建国", "人员 第2行 编码：没有填，这一列必填")]
    [InlineData("R1|", "人员 第2行 姓名：没有填，这一列必填")]
    [InlineData("R1|王建国|王建国", "人员 第2行 企业微信账号：“王建国” 不是账号，只能有字母、数字和 _ . @ -，最多64个")]
    [InlineData("R1|王建国|a b", "人员 第2行 企业微信账号：“a b” 不是账号，只能有字母、数字和 _ . @ -，最多64个")]
    [InlineData("R1|王建国||a b", "人员 第2行 钉钉账号：“a b” 不是账号，只能有字母、数字和 _ . @ -，最多64个")]
    [InlineData("R1|王建国|||1380000111", "人员 第2行 手机：“1380000111” 不是手机号，请填11位数字，或空着")]
    [InlineData("R1|王建国|||1.38E+10", "人员 第2行 手机：“1.38E+10” 不是手机号，请填11位数字，或空着")]
    [InlineData("R1|王建国||||D9", "人员 第2行 单位编码：没有编码为“D9”的单位，请先在“单位”表里加上，或改正编码")]
    [InlineData("R1|王建国|||||真", "人员 第2行 改非：“真” 不认识，请填 是 或 否")]
    [InlineData("R1|王建国||||||三员", "人员 第2行 身份：“三员” 不认识，请填 党建办、联络员、选派单位、县领导 或 管理员，有几个用；隔开")]
    [InlineData("R1|王建国||||||联络员", "人员 第2行 负责单位编码：联络员要填负责哪个单位，请填单位的编码，有几个用；隔开")]
    [InlineData("R1|王建国||||||联络员|D1；D9", "人员 第2行 负责单位编码：没有编码为“D9”的单位，请先在“单位”表里加上，或改正编码")]
    public void A_bad_cell_is_reported_with_its_place_and_what_to_do(string row, string error) =>
        Assert.Equal(error, Errors(TwoUnits, People(row)));

    [Theory]
    [InlineData("a")]
    [InlineData("A.b_C@d-9")]
    public void A_wecom_account_is_kept_in_lower_case(string account) =>
        Assert.Equal(account.ToLowerInvariant(), Assert.Single(Parse(People($"R1|王建国|{account}")).Draft!.People).Accounts.Single().Account);

    [Fact]
    public void Every_platform_has_a_column_of_its_own_that_the_template_explains()
    {
        var row = Table("人员", "编码|姓名|" + string.Join('|', ChatPlatforms.All.Select(platform => platform.Column)), "R1|王建国|" + string.Join('|', ChatPlatforms.All.Select(platform => "w-" + platform.Channel)));
        Assert.Equal(ChatPlatforms.All.Select(platform => new ChannelAccount(platform.Channel, "w-" + platform.Channel)), Assert.Single(Parse(row).Draft!.People).Accounts);
        Assert.All(ChatPlatforms.All, platform => Assert.Contains(RosterSheets.People.Columns, column => column.Name == platform.Column));
        Assert.All(ChatPlatforms.All, platform => Assert.Contains(platform.Channel, ChannelNames.All));
    }

    [Fact]
    public void An_account_of_65_letters_is_too_long()
    {
        Assert.Empty(Errors(People($"R1|王建国|{new string('a', 64)}")));
        Assert.Contains("太长，最多64个字", Errors(People($"R1|王建国|{new string('a', 65)}")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_belongs_to_one_person_whatever_its_case()
    {
        const string Error = "人员 第3行 企业微信账号：“wang” 已经是第2行 王建国 的账号，一个账号只能属于一个人";

        Assert.Equal(Error, Errors(People("R1|王建国|Wang", "R2|李秀英|WANG")));
        Assert.Empty(Errors(People("R1|王建国|wang|", "R2|李秀英||wang")));
    }

    [Fact]
    public void An_account_of_the_database_is_taken_unless_its_owner_gives_it_up()
    {
        var stored = Stored(People("R1|王建国|wang"));

        Assert.Contains("已经是已有的 王建国（R1） 的账号", Lines(RosterParser.Parse([People("R2|李秀英|wang")], stored)), StringComparison.Ordinal);
        Assert.Empty(Lines(RosterParser.Parse([People("R2|李秀英|wang", "R1|王建国|other")], stored)));
    }

    [Fact]
    public void Two_people_may_have_one_name() => Assert.Empty(Errors(People("R1|王建国", "R2|王建国")));

    [Fact]
    public void A_unit_with_a_bad_row_does_not_spoil_those_who_refer_to_it() =>
        Assert.Equal(
            "单位 第2行 类别：“县直” 不认识，请填 县直单位、两新组织 或 行业领域",
            Errors(Units("D1|甲支部|县直"), People("R1|王建国||||D1"), AppointmentRows("R1|指导员|D1||2019-01-01")));
}
