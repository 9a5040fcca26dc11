namespace SanYuan.Core.Roster.Import;

/// <summary>A column of a roster file.</summary>
/// <param name="Name">The header, without its star.</param>
/// <param name="Help">For the template's page of explanations; in Chinese.</param>
public sealed record RosterColumn(string Name, bool IsRequired, string Help);

/// <summary>A sheet of a roster file.</summary>
/// <param name="FileName">Its name where the roster is a folder of CSV files.</param>
public sealed record RosterSheet(string Name, string FileName, IReadOnlyList<RosterColumn> Columns);

/// <summary>The sheets and columns of a roster file; the parser and the template agree through this list.</summary>
public static class RosterSheets
{
    public static readonly RosterSheet Units = new("单位", "units.csv",
    [
        new("编码", true, "本办自编，最多32个字，例如 D001；再次导入时，编码相同的行会更新"),
        new("名称", true, "全称，例如 县疾病预防控制中心党支部；不能重复"),
        new("类别", true, "县直单位、两新组织 或 行业领域"),
        new("别名", false, "平时的叫法，用；隔开，例如 县疾控中心；疾控"),
        new("行业", false, "所属领域，例如 民生（经济、党建、农林、文化、民生、交建、政法）"),
        new("星级", false, "1 到 5"),
        new("六好", false, "是 或 否"),
        new("薄弱", false, "是 或 否"),
        new("地址", false, "最多200个字"),
        new("经度", false, "地图上查到的经度，例如 113.362；位置签到时只用来算远近"),
        new("纬度", false, "地图上查到的纬度，例如 23.134；和经度一起填"),
    ]);

    public static readonly RosterSheet People = new("人员", "people.csv",
    [
        new("编码", true, "本办自编，最多32个字，例如 R001；再次导入时，编码相同的行会更新"),
        new("姓名", true, "例如 王建国"),
        new("企业微信账号", false, "通讯录里的账号，1到64个字母、数字或 _ . @ -；不分大小写"),
        new("钉钉账号", false, "通讯录里的 userid"),
        new("飞书账号", false, "管理后台成员详情里的用户 ID"),
        new("Teams账号", false, "Microsoft Teams 里本人的对象 ID，例如 3f0c2a51-1d2e-4c3b-9a4f-5b6c7d8e9f00"),
        new("手机", false, "11位数字"),
        new("单位编码", false, "本人工作单位，填单位表的编码"),
        new("改非", false, "是 或 否"),
        new("身份", false, "党建办、联络员、选派单位、县领导、管理员，有几个用；隔开；三员不用填，看聘任表"),
        new("负责单位编码", false, "联络员代表的单位，或选派单位的联系人所在单位，有几个用；隔开；联络员必填"),
    ]);

    public static readonly RosterSheet Appointments = new("聘任", "appointments.csv",
    [
        new("人员编码", true, "人员表的编码"),
        new("角色", true, "特派员（派到县直单位）、指导员（派到两新组织） 或 监督员（派到行业领域）"),
        new("派驻单位编码", true, "单位表的编码"),
        new("选派单位编码", false, "单位表的编码"),
        new("开始", true, "例如 2019-01-01、2019/1/1 或 2019年1月1日"),
        new("结束", false, "最后一天；没有就空着"),
        new("培训合格", false, "岗前培训合格的日期；早于这一天不算上岗"),
        new("选派方式", false, "个人报名、组织推荐、统一派驻 或 社会招聘"),
    ]);

    public static readonly RosterSheet Holidays = new("节假日", "holidays.csv",
    [
        new("日期", true, "一天一行，例如 2027-01-01；国务院办公厅通知里的每个放假日和调休上班日"),
        new("类型", true, "放假 或 上班；同一天以这里为准，原来的安排不再算"),
        new("名称", false, "例如 元旦"),
    ]);

    public static readonly IReadOnlyList<RosterSheet> All = [Units, People, Appointments, Holidays];

    /// <summary>「单位、人员、聘任 或 节假日」</summary>
    public static string Names { get; } = RosterWords.Choice(All.Select(sheet => sheet.Name));

    /// <summary>「units.csv、people.csv、appointments.csv 或 holidays.csv」</summary>
    public static string FileNames { get; } = RosterWords.Choice(All.Select(sheet => sheet.FileName));

    /// <summary>
    /// The sheet whose required columns are all among <paramref name="headers"/>, for a file whose name does not tell; null when
    /// none is. Required columns differ between the sheets, so a file made for one sheet fits no other.
    /// </summary>
    public static RosterSheet? ByHeaders(IEnumerable<string> headers)
    {
        var names = headers.Select(SheetLayout.Normalise).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(sheet => sheet.Columns.Where(column => column.IsRequired).All(column => names.Contains(column.Name)));
    }
}
