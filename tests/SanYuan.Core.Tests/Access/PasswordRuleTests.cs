using SanYuan.Core.Access;

namespace SanYuan.Core.Tests.Access;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("三棵树 下雨天 骑车去赶集")]
    [InlineData("correct horse battery staple")]
    [InlineData("Xv9-kk2-Trm4-pz")]
    public void A_long_password_that_is_not_what_is_tried_first_will_do(string password) => Assert.Null(PasswordRule.Fault(password, "wangjianguo"));

    [Theory]
    [InlineData("")]
    [InlineData("Xv9-kk2-Trm")]
    public void A_short_one_will_not(string password) => Assert.StartsWith("密码至少12个字符", PasswordRule.Fault(password, "ban"), StringComparison.Ordinal);

    [Fact]
    public void One_without_end_will_not() => Assert.StartsWith("密码最多128个字符", PasswordRule.Fault(string.Concat(Enumerable.Repeat("Xv9-kk2-Trm", 12)), "ban"), StringComparison.Ordinal);

    [Theory]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklmn")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx1qaz2wsx")]
    [InlineData("Password12345")]
    [InlineData("sanyuan123456")]
    [InlineData("WangJianguo123")]
    [InlineData("wangjianguowangjianguo")]
    public void What_is_tried_first_will_not(string password) => Assert.Contains("容易被猜到", PasswordRule.Fault(password, "wangjianguo"), StringComparison.Ordinal);
}
