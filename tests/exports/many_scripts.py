"""A reading of an invented place in Arabic, Bangla, Khmer, Hindi, Amharic and Russian."""

from tests.exports.factory import answer, catalog, commitment, document, ladder, placements, reading
from tracker.exports.reading import Reading
from tracker.vocabulary import Account

ARABIC = "يحظر القانون رسوم الاستقدام منذ 2019 وفق اتفاقية ILO C181، لكن العمال يدفعون 1500 دولار."
BANGLA = "শ্রমিকরা ক্ষতিপূরণ পান না; ক্ষ, জ্ঞ ও হ্ম যুক্তাক্ষর। ফি ১০,০০০ টাকা।"
KHMER = "កម្មករខ្មែរត្រូវបង់ថ្លៃសេវាជ្រើសរើសកម្មករ។"
HINDI = "कामगारों को क्षतिपूर्ति नहीं मिलती; क्ष, ज्ञ, श्र।"
AMHARIC = "ሠራተኞች ለቅጥር ክፍያ ይከፍላሉ፤ አማርኛ።"
RUSSIAN = "Работники платят за трудоустройство."
FONTS = ("Arabic", "Bengali", "Devanagari", "Ethiopic", "Khmer")

_RUNGS = [
    {"rung": number, "short": short, "criterion": "-"}
    for number, short in enumerate(("مسموح", "محدود", "محظور للبعض", "محظور للجميع"))
]
_FEES = commitment(
    "fees",
    ladder("fees.law", question="هل يحظر القانون فرض رسوم الاستقدام على العمال المهاجرين؟", rungs=_RUNGS),
    ladder(
        "fees.practice",
        "practice",
        "outcome",
        milestones=placements(y7=1, y12=3),
        question="هل يدفع العمال؟",
        rungs=_RUNGS,
    ),
    title="صفر رسوم للعمال",
    questions=["متى تنتهي رسوم الاستقدام، ومن سيدفعها؟"],
    red_line=[{"indicator": "fees.law", "requires": 3.0}],
)
_REMEDY = commitment(
    "remedy",
    ladder("remedy.law", question=KHMER),
    ladder("remedy.practice", "practice", "outcome", question=HINDI),
    title="ক্ষতিপূরণের অধিকার",
    questions=["কতজন শ্রমিক ক্ষতিপূরণ পেয়েছেন?"],
)


def many_scripts() -> Reading:
    """Each account in a script of its own."""
    return reading(
        document(
            Account.GOVERNMENT,
            answer("fees.law", 2, "2026-03", finding=ARABIC),
            organisation="وزارة العمل",
            title="تقرير وزارة العمل",
        ),
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.practice", 0, "2026-05", finding=BANGLA),
            answer("remedy.law", 1, "2026-05", finding=KHMER),
            answer("remedy.practice", 1, "2026-04", finding=HINDI),
            organisation="প্রবাসী শ্রমিক সংঘ",
            title="মাঠ প্রতিবেদন",
        ),
        document(
            Account.INDEPENDENT,
            answer("fees.practice", 0, "2025-12", finding=AMHARIC),
            answer("remedy.practice", 1, "2025-04", finding=RUSSIAN),
            organisation="Исследовательский центр",
            published_on="2025-12",
        ),
        definitions=catalog(_FEES, _REMEDY),
    )
