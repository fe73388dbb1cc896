namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What the customer came about, as far as it decides what a good reply says. The phrase files name these in lower case.</summary>
internal enum Situation
{
    /// <summary>The customer is unhappy, and one cannot tell why: what is said then fits anything.</summary>
    General,

    /// <summary>The customer only asks for something; nothing went wrong.</summary>
    Inquiry,

    /// <summary>Fresh goods spoiled, squashed or withered on the way (fruit guide).</summary>
    Rotten,

    /// <summary>Mould, an off smell or expiry in something that is eaten (fruit guide 方案四, note).</summary>
    Mould,

    /// <summary>Insects, hair, foreign objects in something that is eaten.</summary>
    Pest,

    /// <summary>Goods or parcel arrived broken, dented or leaking (logistics guide 2.2.2).</summary>
    Crushed,

    /// <summary>The parcel is lost, or said to be delivered and is not there.</summary>
    Lost,

    /// <summary>Tracking does not move (logistics guide 2.2.1).</summary>
    Stuck,

    /// <summary>The courier does not call, deliver or answer (logistics guide 2.2.3).</summary>
    Courier,

    /// <summary>The customer urges the shop to ship (logistics guide 2.1.1).</summary>
    Shipment,

    Shortage,
    Wrong,

    /// <summary>An appliance or a device does not work (appliance guide, scene 2).</summary>
    Fault,

    /// <summary>A fault in which warranty, maker or service centre is the matter (scene 3).</summary>
    Warranty,

    /// <summary>A fault out of warranty (scene 4).</summary>
    Expired,

    /// <summary>An installer or repairer did not come.</summary>
    NoShow,

    /// <summary>Nothing is broken: how to use it, or something that is by design (scene 1).</summary>
    Usage,

    /// <summary>Any other flaw of quality: pilling, fading, odour, not as described.</summary>
    Flaw,

    /// <summary>Burnt, cut, shocked, trapped (scene 5).</summary>
    Injury,

    /// <summary>The skin reacts.</summary>
    Allergy,

    /// <summary>Ill after eating.</summary>
    Sick,

    /// <summary>Smoke, sparks, current, gas, sharp breakage; nobody hurt (scenes 4 and 5).</summary>
    Hazard,

    /// <summary>A return is refused for opened goods, cut tags, resale or a special category (verification guide 2.2).</summary>
    Resale,

    /// <summary>A return already made: refund outstanding, something missing, its state disputed.</summary>
    Return,

    /// <summary>The sum refunded or offered (verification guide, scene 1).</summary>
    Sum,

    /// <summary>A refund was agreed, and the money has not come.</summary>
    Refund,

    /// <summary>The reason under which the claim was filed (verification guide, scene 4).</summary>
    Reason,

    /// <summary>Something promised was not kept, or cannot be.</summary>
    Promise,

    /// <summary>Reviews and complaints as bargaining chips.</summary>
    Review,

    /// <summary>Money for a good review is asked about; no shop may pay it.</summary>
    Cashback,

    /// <summary>It came, but too late to be of use.</summary>
    Late,

    /// <summary>The price fell after the order, or a price guarantee is asked for.</summary>
    PriceDrop,

    /// <summary>An invoice is outstanding or wrong.</summary>
    Invoice,

    /// <summary>Nobody answered the telephone or the chat.</summary>
    Unanswered,

    /// <summary>An animal fell ill or was hurt.</summary>
    Pet,

    /// <summary>Nothing is broken: size, colour, taste or shape is not what was expected or shown.</summary>
    Mismatch,

    /// <summary>How somebody of the shop or the carrier spoke to the customer.</summary>
    Attitude,

    /// <summary>The customer's name, number or address got about.</summary>
    Privacy,
}
