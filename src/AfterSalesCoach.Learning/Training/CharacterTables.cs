using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>What the characters of a batch add to the filters: worked out once a batch, since a character stands in many of its texts.</summary>
internal sealed class CharacterTables
{
    private readonly NetworkWeights _weights;
    private readonly float[][] _byDimension;
    private readonly float[][] _rows;
    private readonly bool[][] _filled;

    public CharacterTables(NetworkWeights weights)
    {
        _weights = weights;
        _byDimension = [.. weights.Filters.Select(filters => new float[filters.Length])];
        _rows = [.. FilterBank.All.Select(bank => new float[weights.Alphabet.Size * bank.RowLength])];
        _filled = [.. FilterBank.All.Select(_ => new bool[weights.Alphabet.Size])];
    }

    /// <summary>The rows of all characters of a part, those of the batch being filled; each <see cref="FilterBank.RowLength"/> long.</summary>
    public float[] Of(int part) => _rows[part];

    public void Fill(NetworkExample[] batch)
    {
        var met = new List<(int Part, int Character)>();
        for (var part = 0; part < _rows.Length; part++)
        {
            CharacterRows.Transpose(_weights.Filters[part], FilterBank.All[part].RowLength, _byDimension[part]);
            Array.Clear(_filled[part]);
            foreach (var example in batch)
            {
                foreach (var character in example.Parts[part])
                {
                    if (!_filled[part][character])
                    {
                        _filled[part][character] = true;
                        met.Add((part, character));
                    }
                }
            }
        }

        Parallel.ForEach(met, m =>
        {
            var length = FilterBank.All[m.Part].RowLength;
            var row = _rows[m.Part].AsSpan(m.Character * length, length);
            row.Clear();
            for (var d = 0; d < Network.Dimensions; d++)
            {
                TensorPrimitives.MultiplyAdd(_byDimension[m.Part].AsSpan(d * length, length), _weights.Embeddings[(m.Character * Network.Dimensions) + d], row, row);
            }
        });
    }
}
