using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class WideSheetTests
{
    /// <summary>Read, the 17 billion cells of such a sheet would take hours.</summary>
    [Fact]
    public void A_sheet_with_a_cell_in_the_last_corner_is_refused_by_the_name_of_the_limit()
    {
        var sheet = Workbook.Row(1, "会话ID", "角色", "内容") + Workbook.Row(2, "A", "客服", "您好") + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        var log = Log.Bytes("a.xlsx", Workbook.Of(sheet));

        log.Conversations.Should().BeEmpty();
        log.Problems.Should().ContainSingle().Which.Chinese.Should().Contain("--limit columns=");
    }
}
