namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>Who plays: accounts, and the roster they come from.</summary>
internal static class Cast
{
    public const string Office = "ban", Leader = "ling", Selecting = "zu";
    public const string Wang = "wang", Li = "li", Zhao = "zhao", Qian = "qian", Chen = "chen", Candidate = "feng";
    public const string Zhou = "zhou", Wu = "wu";
    public const string Sun = "sun", Zheng = "zheng";
    public const string HealthLiaison = "hl", SchoolLiaison = "sl", FinanceLiaison = "fl", PharmacyLiaison = "pl", TechLiaison = "tl";

    public static readonly IReadOnlyList<string> Appointees = [Wang, Li, Zhao, Chen, Zhou, Sun, Zheng];

    public static readonly Dictionary<string, IEnumerable<string>> Roster = new()
    {
        ["units.csv"] =
        [
            "编码,名称,类别,别名,行业,薄弱",
            "U1,县疾控中心,县直单位,疾控,民生,是", "U2,县教体局,县直单位,教体局,民生,是", "U3,县财政局,县直单位,财政局,经济,否", "N1,康禾药业,两新组织,,民生,否", "N2,同创科技,两新组织,,经济,否",
            "Z1,县委组织部,县直单位,,党建,否", "S1,民生,行业领域,,民生,", "S2,经济,行业领域,,经济,",
        ],
        ["people.csv"] =
        [
            "编码,姓名,企业微信账号,单位编码,身份,负责单位编码",
            $"B1,范主任,{Office},,党建办,", $"K1,县领导,{Leader},,县领导,", $"X1,选派人,{Selecting},,选派单位,Z1",
            $"E1,王建国,{Wang},Z1,,", $"E2,李秀英,{Li},Z1,,", $"E3,赵志强,{Zhao},Z1,,", $"E4,钱丽华,{Qian},Z1,,", $"E5,陈桂芳,{Chen},Z1,,", $"C1,冯立新,{Candidate},Z1,,",
            $"I1,周国庆,{Zhou},U3,,", $"I2,吴玉兰,{Wu},U3,,", $"V1,孙永福,{Sun},Z1,,", $"V2,郑春梅,{Zheng},Z1,,",
            $"L1,何联络,{HealthLiaison},U1,联络员,U1", $"L2,石联络,{SchoolLiaison},U2,联络员,U2", $"L3,金联络,{FinanceLiaison},U3,联络员,U3", $"L4,康联络,{PharmacyLiaison},N1,联络员,N1", $"L5,童联络,{TechLiaison},N2,联络员,N2",
        ],
        ["appointments.csv"] =
        [
            "人员编码,角色,派驻单位编码,选派单位编码,开始",
            "E1,特派员,U1,Z1,2019-01-01", "E2,特派员,U1,Z1,2019-01-01", "E3,特派员,U2,Z1,2019-01-01", "E4,特派员,U3,Z1,2019-01-01", "E5,特派员,U3,Z1,2019-01-01",
            "I1,指导员,N1,Z1,2019-01-01", "I2,指导员,N2,Z1,2019-01-01", "V1,监督员,S1,Z1,2019-01-01", "V2,监督员,S2,Z1,2019-01-01",
        ],
    };
}
