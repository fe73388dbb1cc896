namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads what is included: files of shared customers and phrases, which may include others.</summary>
internal sealed class SharedReader(PackFolder folder, ProblemList problems)
{
    private const int MostIncludes = 50;

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public SharedParts Parts { get; } = new();

    /// <param name="file">The including file, relative to the pack.</param>
    public void ReadIncludes(Fields fields, string file)
    {
        _open.Add(file);
        foreach (var value in fields.List("include"))
        {
            if (fields.Scalar(value) is { } written && folder.Resolve(file, written, value.Position, problems) is { } target)
            {
                ReadShared(target, value);
            }
        }

        _open.RemoveAt(_open.Count - 1);
    }

    public void ReadPhrases(Fields fields)
    {
        if (fields.Take("phrases") is not { } value || Fields.Of(value, problems) is not { } phrases)
        {
            return;
        }

        foreach (var (key, _) in ((YamlValue.Map)value).Entries)
        {
            if (!Placeholders.IsName(key.Text) || Placeholders.BuiltIn.Contains(key.Text))
            {
                problems.Add(key.Position, "ASP2027", $"短语不能叫“{key.Text}”。用小写英文、数字和短横线，并避开 {string.Join("、", Placeholders.BuiltIn)}。", $"A phrase cannot be called '{key.Text}': lower-case letters, digits and hyphens, not {string.Join(", ", Placeholders.BuiltIn)}.");
            }

            Parts.Phrases[key.Text] = phrases.Texts(key.Text);
        }

        phrases.Finish();
    }

    private void ReadShared(string file, YamlValue at)
    {
        if (_open.Contains(file))
        {
            problems.Add(at.Position, "ASP2028", $"include 绕成了圈：{string.Join(" → ", _open.Append(file))}。去掉其中一处。", $"The includes go round in a circle: {string.Join(" -> ", _open.Append(file))}; drop one of them.");
            return;
        }

        if (!_done.Add(file))
        {
            return;
        }

        if (_done.Count > MostIncludes)
        {
            problems.Add(at.Position, "ASP2029", $"include 超过 {MostIncludes} 个文件。合并一些。", $"More than {MostIncludes} included files; merge some.");
            return;
        }

        if (folder.ReadSharedTree(file, problems) is not { } root)
        {
            return;
        }

        var fields = new Fields(root, problems);
        FormatVersion.Check(fields);
        ReadIncludes(fields, file);
        ReadPhrases(fields);
        if (fields.Take("customers") is YamlValue.Map customers)
        {
            foreach (var (key, value) in customers.Entries)
            {
                if (Fields.Of(value, problems) is { } customer)
                {
                    Parts.Customers[key.Text] = CustomerReader.Read(customer);
                }
            }
        }

        fields.Finish();
        Placeholders.Check(root, Parts.Phrases.Keys, problems);
    }
}
