using System.CommandLine;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach rules</c>: the catalogue, or one rule explained.</summary>
internal sealed class RulesCommand
{
    private readonly Argument<string?> _id = new("编号") { Arity = ArgumentArity.ZeroOrOne, Description = "规则编号，如 ASC1001 | rule id" };
    private readonly Option<string> _format = new("--format") { Description = "pretty、markdown、json | output format", DefaultValueFactory = _ => "pretty" };

    public static readonly string[] Examples = ["coach rules", "coach rules ASC1002", "coach rules --format markdown"];

    public Command Build(CommandConsole console)
    {
        var command = new Command("rules", "规则目录；给出编号则详细说明 | the rule catalogue") { _id, _format };
        command.SetAction(result =>
        {
            var rules = Select(result.GetValue(_id));
            using var output = OutputTarget.Open(null, console);
            var writer = new RuleCatalogWriter(output.Writer, console.Language);
            switch (result.GetValue(_format))
            {
                case "markdown":
                    writer.WriteMarkdown(rules);
                    break;
                case "json":
                    writer.WriteJson(rules);
                    break;
                case "pretty" when rules.Count == 1:
                    writer.Explain(rules[0]);
                    break;
                case "pretty":
                    writer.WriteList(rules);
                    break;
                case var other:
                    throw new UserError($"--format 不能是“{other}”，可以写 pretty、markdown、json。", $"--format cannot be '{other}'; write pretty, markdown or json.");
            }

            output.Commit();
            return ExitCode.Clean;
        });
        return command;
    }

    private static List<RuleDescriptor> Select(string? id)
    {
        if (id is null)
        {
            return [.. RuleCatalog.All.Select(r => r.Descriptor)];
        }

        return RuleCatalog.Find(id) is { } rule
            ? [rule.Descriptor]
            : throw new UserError($"没有规则“{id}”。运行 coach rules 查看全部规则。", $"There is no rule '{id}'; coach rules lists them.");
    }
}
