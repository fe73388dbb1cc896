using AfterSalesCoach.Scenarios.Reading;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Reading;

public sealed class LoadOneTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _pack;

    public LoadOneTests()
    {
        _pack = Path.Combine(_folder.Path, "pack");
        _folder.Write("pack/shared/people.yaml", SoundPack.People);
        _folder.Write("pack/base.yaml", SoundPack.Yaml);
        _folder.Write("outside.yaml", SoundPack.Yaml.Replace("id: base", "id: ../outside", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_what_loading_them_all_would_list()
    {
        _folder.Write("pack/broken.yaml", "format: 1\nid: broken\n");
        var (one, listed) = (PackLoader.LoadOne(_pack, SoundPack.Id)!, PackLoader.Load(_pack).Find(SoundPack.Id)!);
        (one.Id, one.Title, one.Start, one.Position).Should().Be((listed.Id, listed.Title, listed.Start, listed.Position));
        one.Nodes.Select(n => (n.Id, n.Says, n.Position)).Should().Equal(listed.Nodes.Select(n => (n.Id, n.Says, n.Position)));
        one.Customer.Name.Should().Be(listed.Customer.Name, "it comes out of an included file").And.NotBe(default(Linting.LocalizedText));
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("elsewhere")]
    [InlineData("nothing")]
    [InlineData("shared/people")]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("Base")]
    [InlineData("")]
    public void Is_nothing_where_loading_them_all_would_not_list_it(string id)
    {
        _folder.Write("pack/broken.yaml", "format: 1\nid: broken\n");
        _folder.Write("pack/elsewhere.yaml", SoundPack.Yaml);
        PackLoader.LoadOne(_pack, id).Should().BeNull();
    }

    [Fact]
    public void Is_nothing_behind_a_link()
    {
        File.CreateSymbolicLink(Path.Combine(_pack, "linked.yaml"), _folder.Write("real.txt", SoundPack.Yaml.Replace("id: base", "id: linked", StringComparison.Ordinal)));
        PackLoader.LoadOne(_pack, "linked").Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mistake_in_what_is_shared_is_told_once_and_keeps_back_everyone_that_includes_it(bool isUrgent)
    {
        _folder.Write("pack/shared/people.yaml", "format: 1\ncustomers: {\n");
        _folder.Write("pack/second.yaml", SoundPack.Yaml.Replace("id: base", "id: second", StringComparison.Ordinal));
        var pack = PackLoader.Load(_pack, isUrgent);
        pack.Scenarios.Should().BeEmpty();
        pack.Problems.Where(p => p.Position.File == "shared/people.yaml").Should().ContainSingle().Which.Code.Should().Be("ASP1004");
    }

    public void Dispose() => _folder.Dispose();
}
