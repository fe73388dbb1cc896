using AfterSalesCoach.ChatLogs.Masking;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Stars out what identifies a person, so that findings and reports can be passed on.</summary>
/// <remarks>
/// Masked are phone, identity card and bank card numbers, e-mail addresses, WeChat and QQ accounts, street addresses, names behind words
/// such as 收件人, and order and tracking numbers up to their last four characters. Every UTF-16 unit gives one star, so spans stay valid.
/// Amounts, dates, times, quantities and barcodes stay. The time taken is linear in the length, whatever the text.
/// </remarks>
public static class PiiMasker
{
    /// <returns>The same instance when there is nothing to mask.</returns>
    public static string Mask(string text)
    {
        if (text.Length < 5)
        {
            return text;
        }

        var masked = new MaskedText(text);
        NumberMask.Apply(masked);
        OrderNumberMask.Apply(masked);
        MailMask.Apply(masked);
        AccountMask.Apply(masked);
        AddressMask.Apply(masked);
        NameMask.Apply(masked);
        return masked.ToString();
    }
}
