namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>A time that may be missing, in a temporary file.</summary>
internal static class Moment
{
    public static void Write(BinaryWriter writer, DateTimeOffset? time)
    {
        writer.Write(time is not null);
        writer.Write(time?.Ticks ?? 0);
        writer.Write((short)(time?.TotalOffsetMinutes ?? 0));
    }

    public static DateTimeOffset? Read(BinaryReader reader)
    {
        var (isKnown, ticks, offset) = (reader.ReadBoolean(), reader.ReadInt64(), reader.ReadInt16());
        return isKnown ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset)) : null;
    }
}
