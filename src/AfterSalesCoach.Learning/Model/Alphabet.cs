namespace AfterSalesCoach.Learning.Model;

/// <summary>The characters a network knows, numbered from 1; 0 stands for all others.</summary>
internal sealed class Alphabet
{
    public const int Unknown = 0;

    private readonly ushort[] _numbers = new ushort[char.MaxValue + 1];

    /// <param name="characters">Each once, in ascending order.</param>
    /// <exception cref="FormatException">They are not.</exception>
    public Alphabet(char[] characters)
    {
        Characters = characters;
        for (var i = 0; i < characters.Length; i++)
        {
            if (i > 0 && characters[i] <= characters[i - 1])
            {
                throw new FormatException("characters out of order");
            }

            _numbers[characters[i]] = (ushort)(i + 1);
        }
    }

    public char[] Characters { get; }

    /// <summary>The characters and the unknown.</summary>
    public int Size => Characters.Length + 1;

    public int NumberOf(char character) => _numbers[character];
}
