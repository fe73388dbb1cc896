using AfterSalesCoach.Simulator.Records;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Records;

public sealed class DraftWriterTests : IDisposable
{
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _disk = new(0);
    private readonly List<string> _written = [];

    [Fact]
    public void Only_the_newest_is_written_after_a_slow_one()
    {
        var writer = Slow();
        writer.Write("一");
        _begun.Wait();
        writer.Write("二");
        writer.Write("三");
        _written.Should().BeEmpty("the disk is slow, and nobody waited");
        _disk.Release(2);
        writer.Finish();
        _written.Should().Equal("一", "三");
    }

    [Fact]
    public void What_is_dropped_is_not_written_and_what_was_begun_is_waited_for()
    {
        var writer = Slow();
        writer.Write("一");
        _begun.Wait();
        writer.Write("二");
        _disk.Release(2);
        writer.Drop();
        var written = _written.ToList();
        written.Should().StartWith("一");
        writer.Finish();
        _written.Should().Equal(written, "nothing comes after");
    }

    [Fact]
    public void A_failure_is_told_once_and_writing_goes_on()
    {
        var isFull = true;
        var writer = new DraftWriter(draft =>
        {
            if (isFull)
            {
                throw new RecordsException(new("磁盘满了", "the disk is full"));
            }

            _written.Add(draft);
        });
        writer.Write("一");
        writer.Invoking(w => w.Finish()).Should().Throw<RecordsException>().WithMessage("*磁盘满了*");
        isFull = false;
        writer.Write("二");
        writer.Finish();
        _written.Should().Equal("二");
    }

    [Fact]
    public void Everything_is_written_in_the_end_however_fast_it_comes()
    {
        for (var round = 0; round < 200; round++)
        {
            var writer = new DraftWriter(_written.Add);
            writer.Write("一");
            writer.Write($"{round}");
            writer.Finish();
            _written[^1].Should().Be($"{round}");
        }
    }

    public void Dispose()
    {
        _begun.Dispose();
        _disk.Dispose();
    }

    private DraftWriter Slow() => new(draft =>
    {
        _begun.Release();
        _disk.Wait();
        _written.Add(draft);
    });
}
