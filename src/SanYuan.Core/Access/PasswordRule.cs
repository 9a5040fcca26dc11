namespace SanYuan.Core.Access;

/// <summary>What a password must be: long, and not what is tried first. No demand for signs and digits, which only make people write them down.</summary>
public static class PasswordRule
{
    public const int Least = 12;
    public const int Most = 128;

    const int FewestKinds = 5;
    const int Remainder = 5;

    /// <summary>What stands in the lists of passwords that are tried first, and what anybody would try here.</summary>
    static readonly string[] Obvious = ["password", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "1qaz2wsx", "woaini", "iloveyou", "welcome", "admin", "sanyuan", "dangjian", "dangyuan"];

    static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <returns>What is wrong, as one sentence that says what to do; null when it will do.</returns>
    public static string? Fault(string password, string name)
    {
        if (password.Length < Least)
            return $"密码至少{Least}个字符，可以用几个不相干的词连起来，好记又安全。";
        if (password.Length > Most)
            return $"密码最多{Most}个字符，请短一些。";
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < FewestKinds)
            return "这个密码重复的字符太多，容易被猜到，请换一个。";
        return Left(lower, name) < Remainder ? "这个密码太常见，或者就是用户名，容易被猜到，请换一个。" : null;
    }

    /// <summary>Characters left when everything is taken out that is tried first.</summary>
    static int Left(string password, string name)
    {
        foreach (var word in Obvious.Append(name).Where(word => word.Length > 2))
            password = password.Replace(word, "", StringComparison.Ordinal);
        return password.Where((_, at) => at == 0 || !IsNextTo(password[at - 1], password[at])).Count();
    }

    /// <summary>The same again, or its neighbour in the alphabet, in counting, on the keyboard.</summary>
    static bool IsNextTo(char before, char after) => before == after
        || Array.Exists(Rows, row => row.Contains($"{before}{after}", StringComparison.Ordinal) || row.Contains($"{after}{before}", StringComparison.Ordinal));
}
