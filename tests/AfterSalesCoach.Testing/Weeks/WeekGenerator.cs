using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Testing.Weeks;

/// <summary>A week of chats of several shops with agents of planted quality, as CSV rows; the same for the same seed.</summary>
/// <remarks>
/// Questions and replies are those of the training split of <c>corpora/replies</c>: clean ones for most of an agent's messages, violating ones
/// for the planted share. Rows come one conversation after the other, so any length can be written without holding it.
/// </remarks>
public sealed class WeekGenerator
{
    public const string Header = "会话ID,发送时间,发送方,客服,消息内容,店铺,品类";

    private static readonly DateTime _monday = new(2026, 10, 12, 0, 0, 0);

    private static readonly PlantedShop[] _shops =
    [
        new("满枝果园", ProductCategory.Fresh, "您好，欢迎来到满枝果园，人工客服马上就到"),
        new("暖居小家电", ProductCategory.Appliance, "您好，暖居小家电为您服务，请稍候"),
        new("轻衣坊", ProductCategory.Apparel, "您好，轻衣坊客服正在赶来"),
    ];

    private static readonly string[] _thanks = ["好的谢谢", "行，谢谢", "好的", "嗯嗯谢谢"];

    private readonly Random _random;
    private readonly Dictionary<(ProductCategory Category, bool Clean), LabelledReply[]> _replies;

    private readonly IReadOnlyList<PlantedAgent> _agents;

    /// <param name="agents">Who works that week, in turn; all of <see cref="Agents"/> unless given.</param>
    /// <exception cref="IOException">The corpus cannot be read.</exception>
    public WeekGenerator(int seed, IReadOnlyList<PlantedAgent>? agents = null)
    {
        (_random, _agents) = (new Random(seed), agents ?? Agents);
        _replies = Repository.LabelledReplies()
            .Where(r => r.Split == CorpusSplit.Train && r.Conversation.Messages[..^1].All(m => m.Speaker == Speaker.Customer) && r.Conversation.Messages.Length is >= 2 and <= 4)
            .GroupBy(r => (r.Category, r.Labels.IsEmpty))
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>From best to worst: each breaks rules more often and is late more often than the one before.</summary>
    public static IReadOnlyList<PlantedAgent> Agents { get; } =
    [
        .. new[] { "青禾", "白露", "长庚", "小满", "云起", "石榴", "远山", "冬至", "阿珂" }
            .Select((name, i) => new PlantedAgent(name, _shops[i % _shops.Length], 0.01 + (0.055 * i), 0.01 + (0.03 * i))),
    ];

    /// <summary>Rows without line ends, the header not included.</summary>
    /// <param name="messages">At least as many; the last conversation is finished.</param>
    public IEnumerable<string> Rows(long messages)
    {
        var (written, conversation) = (0L, 0L);
        while (written < messages)
        {
            conversation++;
            foreach (var row in Conversation(string.Create(CultureInfo.InvariantCulture, $"W{conversation:000000}"), _agents[(int)(conversation % _agents.Count)]))
            {
                written++;
                yield return row;
            }
        }
    }

    private IEnumerable<string> Conversation(string id, PlantedAgent agent)
    {
        var time = _monday.AddDays(_random.Next(7)).AddHours(9).AddSeconds(_random.Next(12 * 3_600));
        var exchanges = _random.Next(1, 5);
        for (var exchange = 0; exchange < exchanges; exchange++)
        {
            var reply = Pick(agent.Shop.Category, clean: _random.NextDouble() >= agent.Violations);
            foreach (var message in reply.Conversation.Messages[..^1])
            {
                yield return Row("买家", "", message.Text);
                time = time.AddSeconds(_random.Next(4, 25));
            }

            if (exchange == 0)
            {
                yield return Row("机器人", "", agent.Shop.Greeting);
            }

            time = time.AddSeconds(_random.NextDouble() < agent.Slow ? _random.Next(200, 1_500) : _random.Next(10, 100));
            yield return Row("客服", agent.Name, reply.Reply);
            time = time.AddSeconds(_random.Next(20, 200));
        }

        yield return Row("买家", "", _thanks[_random.Next(_thanks.Length)]);

        string Row(string role, string name, string text) => string.Join(
            ',', id, time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), role, name, $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", agent.Shop.Name, agent.Shop.Category.ToString().ToLowerInvariant());
    }

    private LabelledReply Pick(ProductCategory category, bool clean)
    {
        var replies = _replies[(category, clean)];
        return replies[_random.Next(replies.Length)];
    }
}
