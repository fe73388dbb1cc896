namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>What a column of a chat export can hold.</summary>
internal enum Column
{
    Conversation,
    Text,
    Role,
    Agent,
    Customer,
    Time,
    Date,
    Category,
    Shop,
    ServiceHours,
}
