using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace AfterSalesCoach.Linting.Tests.Rules.Turns;

/// <summary>What the code of a rule can see, read from its instructions: calls are followed wherever they may lead.</summary>
/// <remarks>Errs on one side only: a rule said to be blind cannot reach the other messages of the shop, one said to see them may ignore them.</remarks>
internal static class RuleSight
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>These show the reply itself, what the customer said before it, and nothing else.</summary>
    private static readonly HashSet<string> _ownSight =
    [
        nameof(Reply.Message), nameof(Reply.Clauses), nameof(Reply.Text), nameof(Reply.Category), nameof(Reply.Index), nameof(Reply.Case), nameof(Reply.Does),
        nameof(Reply.CustomerMessages), nameof(Reply.CustomerMentioned), nameof(Reply.IsOurs), nameof(Reply.SaysSomething),
        // Private: a stretch of the conversation, as wide as its caller asks, and the last of some words.
        "Of", "LastOf",
    ];

    private static readonly Dictionary<short, OpCode> _codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Whether the rule may look at other messages of the shop: those of the turn or those before it.</summary>
    public static bool SeesOtherReplies(ReplyRule rule) => Reachable(rule.GetType())
        .Any(m => m.DeclaringType == typeof(Reply) && !m.IsConstructor && !_ownSight.Contains(m.Name.Replace("get_", "", StringComparison.Ordinal)) && !m.Name.StartsWith('<'));

    private static HashSet<MethodBase> Reachable(Type rule)
    {
        var seen = new HashSet<MethodBase>();
        var waiting = new Stack<MethodBase>(MethodsOf(rule));
        while (waiting.TryPop(out var method))
        {
            if (method.DeclaringType?.Assembly != rule.Assembly || !seen.Add(method))
            {
                continue;
            }

            foreach (var called in CalledBy(method))
            {
                waiting.Push(called);

                // Iterators run when they are read, so whoever makes one may run all of it.
                if (called is ConstructorInfo && called.DeclaringType is { } type && type.IsDefined(typeof(CompilerGeneratedAttribute)))
                {
                    Array.ForEach([.. MethodsOf(type)], waiting.Push);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var instruction = _codes[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineTok)
            {
                var token = BitConverter.ToInt32(code, at);
                if (instruction.OperandType == OperandType.InlineMethod
                    && method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null) is { } called)
                {
                    yield return called;
                }
            }

            at += SizeOf(instruction.OperandType, code, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
