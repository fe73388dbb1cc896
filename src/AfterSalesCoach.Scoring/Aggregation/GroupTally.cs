using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Sums over the conversations of a group. Whole numbers only, so no order of adding changes them.</summary>
internal sealed class GroupTally
{
    private long _tenths;
    private Int128 _squares;
    private long _passed;
    private long _failed;

    /// <summary>Conversations, scored or not.</summary>
    public long Conversations { get; private set; }

    public long Scored { get; private set; }

    public long AgentMessages { get; private set; }

    public long Findings { get; private set; }

    public MeanScore Score => MeanScore.Of(_tenths, _squares, Scored);

    public Share Passed => Share.Of(_passed, Scored);

    public Share AutoFailed => Share.Of(_failed, Scored);

    public void Add(bool scored, int scoreTenths, int passTenths, bool autoFailed, int agentMessages, int findings)
    {
        Conversations++;
        AgentMessages += agentMessages;
        Findings += findings;
        if (!scored)
        {
            return;
        }

        Scored++;
        _tenths += scoreTenths;
        _squares += (Int128)scoreTenths * scoreTenths;
        _passed += scoreTenths >= passTenths && !autoFailed ? 1 : 0;
        _failed += autoFailed ? 1 : 0;
    }

    public GroupSummary Summarise(string name, LocalizedText title) => new(name, title, Conversations, AgentMessages, Findings, Score, Passed, AutoFailed);
}
