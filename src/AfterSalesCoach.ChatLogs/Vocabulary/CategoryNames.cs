using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Category names of shops' exports, often a path such as 生鲜/水果/苹果.</summary>
public static class CategoryNames
{
    /// <summary>First match wins, so 家用电器 stands before 家, 宠物食品 is food.</summary>
    private static readonly (string Word, ProductCategory Category)[] _words =
    [
        .. Words(ProductCategory.Fresh, "生鲜", "水果", "蔬菜", "海鲜", "水产", "鲜果", "冷冻", "肉禽"),
        .. Words(ProductCategory.Plant, "绿植", "植物", "鲜花", "花卉", "园艺", "盆栽", "多肉", "种子"),
        .. Words(ProductCategory.Appliance, "家电", "电器", "厨电", "冰箱", "洗衣机", "空调"),
        .. Words(ProductCategory.Digital, "数码", "手机", "电脑", "3c", "电子"),
        .. Words(ProductCategory.Apparel, "服饰", "服装", "女装", "男装", "童装", "鞋", "箱包", "内衣", "配饰"),
        .. Words(ProductCategory.Beauty, "美妆", "护肤", "彩妆", "美容", "个护", "化妆品"),
        .. Words(ProductCategory.Food, "食品", "零食", "粮油", "饮料", "酒水", "茶叶", "保健"),
        .. Words(ProductCategory.Home, "家居", "家具", "家纺", "日用", "百货", "厨具", "餐具", "家装", "收纳", "清洁"),
        .. Words(ProductCategory.Other, "其他", "其它"),
    ];

    /// <param name="category"><see cref="ProductCategory.Other"/> where there is none of this name.</param>
    public static bool TryParse(string text, out ProductCategory category)
    {
        var key = Folding.Key(text);
        if (EnumNames.TryParse(key, out category))
        {
            return true;
        }

        foreach (var (word, found) in _words)
        {
            if (key.Contains(word, StringComparison.Ordinal))
            {
                category = found;
                return true;
            }
        }

        category = ProductCategory.Other;
        return false;
    }

    private static IEnumerable<(string, ProductCategory)> Words(ProductCategory category, params string[] words) =>
        words.Select(w => (w, category));
}
