using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Names of enumeration values in files and on the screen.</summary>
internal static class Names
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };

    public static string Of(DiagnosticOrigin origin) => origin switch
    {
        DiagnosticOrigin.Pattern => "pattern",
        DiagnosticOrigin.Classifier => "classifier",
        _ => "structure",
    };

    public static string Of(Applicability applicability) => applicability switch
    {
        Applicability.MachineApplicable => "machine-applicable",
        Applicability.MaybeIncorrect => "maybe-incorrect",
        _ => "has-placeholders",
    };

    public static string Of(Severity severity, UserLanguage language) => (severity, language) switch
    {
        (_, UserLanguage.English) => Of(severity),
        (Severity.Error, _) => "错误",
        (Severity.Warning, _) => "警告",
        (Severity.Info, _) => "提示",
        _ => "关闭",
    };

    public static string Of(Speaker speaker, UserLanguage language) => (speaker, language) switch
    {
        (Speaker.Customer, UserLanguage.English) => "customer",
        (Speaker.Agent, UserLanguage.English) => "agent",
        (Speaker.Auto, UserLanguage.English) => "auto",
        (_, UserLanguage.English) => "system",
        (Speaker.Customer, _) => "买家",
        (Speaker.Agent, _) => "客服",
        (Speaker.Auto, _) => "自动回复",
        _ => "系统",
    };
}
