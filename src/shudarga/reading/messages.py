"""The reader's words: each code in Mongolian and English. `{name}` stands for a parameter."""

from __future__ import annotations

from collections.abc import Mapping

Texts = dict[str, tuple[str, str]]

UNREADABLE: Texts = {
    "empty": (
        "Файл хоосон байна: төлөвлөгөөтэй файлаа дахин сонгоно уу.",
        "The file is empty: choose the file that holds the plan.",
    ),
    "too_large": (
        "Файл хэт том байна ({limit} МБ-аас их): зураг зэрэг илүү зүйлийг хасаад дахин оруулна уу.",
        "The file is too large (over {limit} MB): take out pictures and the like, and try again.",
    ),
    "too_long": (
        "Баримт хэт урт тул уншиж дуусах боломжгүй байна: зөвхөн төлөвлөгөөний хэсгийг тусад нь хадгалж оруулна уу.",
        "The document is too long to read: save the part that holds the plan by itself, and try again.",
    ),
    "bomb": (
        "Файл задлахад аюултай хэмжээгээр томрох тул нээгээгүй: файлаа шинээр хадгалж оруулна уу.",
        "The file would unpack to a dangerous size and was not opened: save it anew and try again.",
    ),
    "encrypted": (
        "Файл нууц үгээр хамгаалагдсан байна: нууц үгийг нь аваад дахин оруулна уу.",
        "The file is protected by a password: remove the password and try again.",
    ),
    "damaged": (
        "Файл гэмтсэн тул уншигдахгүй байна: эх файлаас нь дахин хадгалж оруулна уу.",
        "The file is damaged and cannot be read: save it again from its source and try once more.",
    ),
    "old_word": (
        "Хуучин Word (.doc, .rtf) файл байна: DOCX болгож хадгалаад дахин оруулна уу.",
        "This is an old Word file (.doc, .rtf): save it as DOCX and try again.",
    ),
    "old_excel": (
        "Хуучин Excel (.xls) файл байна: XLSX болгож хадгалаад дахин оруулна уу.",
        "This is an old Excel file (.xls): save it as XLSX and try again.",
    ),
    "image": (
        "Файл нь зураг байна: төлөвлөгөөг DOCX, XLSX, текст PDF хэлбэрээр оруулах эсвэл гараар бичиж оруулна уу.",
        "The file is a picture: bring the plan as DOCX, XLSX or a PDF with text, or type it in.",
    ),
    "scan": (
        "Сканнердсан зурагтай PDF тул бичвэр алга байна: DOCX, XLSX, текст PDF оруулах эсвэл гараар бичиж оруулна уу.",
        "The PDF is a scan without text: bring a DOCX, XLSX or a PDF with text, or type the plan in.",
    ),
    "mislabelled": (
        "Файлын нэр „{said}“ төгсгөлтэй боловч агуулга нь {kind} байна: нэрийг нь засаад дахин оруулна уу.",
        "The file's name ends in “{said}” but its content is {kind}: correct the name and try again.",
    ),
    "unknown_kind": (
        "Энэ төрлийн файлыг уншдаггүй: DOCX, XLSX, PDF эсвэл табтай текст файл оруулна уу.",
        "This kind of file is not read: bring a DOCX, XLSX, PDF or a text file with tabs.",
    ),
    "not_a_plan": (
        "Файлаас төлөвлөгөөний хүснэгт олдсонгүй: арга хэмжээ, шалгуур үзүүлэлт, хугацааны баганатай файл оруулна уу.",
        "No plan table was found in the file: bring one with columns for measures, criteria and periods.",
    ),
    "no_file": (
        "Файл олдсонгүй эсвэл нээгдэхгүй байна: {name}",
        "The file was not found or cannot be opened: {name}",
    ),
}

FINDINGS: Texts = {
    "no_title": ("Төлөвлөгөөний нэр олдсонгүй.", "The plan's title was not found."),
    "no_year": (
        "Төлөвлөгөөний он олдсонгүй: хэрэгжүүлэх хугацааг тогтоохын тулд оныг оруулна уу.",
        "The plan's year was not found: enter it, so that the periods can be set.",
    ),
    "year_from_dates": (
        "Төлөвлөгөөний оныг огноогоор нь {year} гэж үзлээ: шалгана уу.",
        "The plan's year was taken from its dates as {year}: please check.",
    ),
    "several_years": (
        "Төлөвлөгөө хэд хэдэн оныг хамарч байна: {year} оноор уншлаа.",
        "The plan covers several years: it was read for {year}.",
    ),
    "empty_measure": (
        "{number} дугаар мөрийн арга хэмжээний нүд хоосон байна: баримтаас шалгаж нөхнө үү.",
        "The measure's cell is empty in row {number}: check the document and fill it in.",
    ),
    "missing_number": ("Арга хэмжээний дугаар алга байна.", "The measure has no number."),
    "duplicate_number": ("{number} дугаар давхардсан байна.", "The number {number} stands twice."),
    "number_gap": (
        "{before} дугаарын дараа {number} орсон байна: дундах дугаар дутуу эсэхийг шалгана уу.",
        "{number} follows {before}: check whether a number is missing between them.",
    ),
    "no_criteria": (
        "Энэ арга хэмжээнд шалгуур үзүүлэлт олдсонгүй.",
        "No criterion was found for this measure.",
    ),
    "no_responsible": ("Хариуцах нэгж, албан тушаалтан бичигдээгүй байна.", "Nobody is named as responsible."),
    "shifted_row": (
        "Мөрийн нүд багананаасаа зөрсөн байсныг агуулгаар нь байрлууллаа: шалгана уу.",
        "The row's cells stood under the wrong heads and were placed by their contents: please check.",
    ),
    "goal_without_measures": (
        "„{goal}“ зорилтод нэг ч арга хэмжээ олдсонгүй.",
        "No measure was found under the goal “{goal}”.",
    ),
    "goal_parted": (
        "Зорилт болон эхний арга хэмжээ нэг нүдэнд бичигдсэн байсныг салгалаа: „{goal}“.",
        "The goal stood in one cell with its first measure and was parted from it: “{goal}”.",
    ),
    "levels_unpaired": (
        "Шалгуур үзүүлэлт болон түвшний мөрийн тоо таарахгүй байна: аль нь алинд хамаарахыг шалгана уу.",
        "There are not as many levels as criteria: check which belongs to which.",
    ),
    "cut_text": (
        "Бичвэр дутуу байж магадгүй: „{text}“.",
        "The text may be incomplete: “{text}”.",
    ),
    "repaired": ("„{printed}“ гэснийг „{text}“ болгож заслаа.", "“{printed}” was mended to “{text}”."),
    "columns_unsure": (
        "Багануудын утгыг бүрэн тодорхойлж чадсангүй: „{head}“ баганыг шалгана уу.",
        "A column's meaning is not sure: check the column “{head}”.",
    ),
    "columns_guessed": (
        "Хүснэгтийн толгой олдоогүй тул багануудыг агуулгаар нь таньлаа: шалгана уу.",
        "The table has no heads; its columns were told by their contents: please check.",
    ),
    "approval_blank_date": ("БАТЛАВ хэсгийн огноо бөглөгдөөгүй байна.", "The date of the approval is left blank."),
    "approval_blank_name": ("БАТЛАВ хэсгийн нэр олдсонгүй.", "The approver's name was not found."),
    "annex_blank": (
        "Хавсралтын шийдвэрийн огноо, дугаар бөглөгдөөгүй байна.",
        "The date or number of the decision that the plan is annexed to is left blank.",
    ),
    "letter_blank_number": ("Албан бичгийн дугаар бөглөгдөөгүй байна.", "The letter's number is left blank."),
    "letter_blank_date": ("Албан бичгийн огноо бөглөгдөөгүй байна.", "The letter's date is left blank."),
    "letter_number_unsure": (
        "Албан бичгийн дугаарыг „{number}“ гэж уншсан боловч цифр нь тодорхойгүй байна: шалгана уу.",
        "The letter's number was read as “{number}”, but its digits are not clear: please check.",
    ),
    "letter_date_unsure": (
        "Албан бичгийн огноог „{printed}“ гэснээс {date} гэж уншлаа: шалгана уу.",
        "The letter's date was read as {date} from “{printed}”: please check.",
    ),
    "signature_without_name": (
        "„{role}“ хэсэгт нэр бичигдээгүй байна.",
        "No name stands in the block “{role}”.",
    ),
    "period_gaps": (
        "Хугацаанд завсар байна ({missing}): нийт хугацаагаар нь авлаа.",
        "The period has gaps ({missing}): it was read as one span.",
    ),
    "period_other_year": (
        "Хугацаа {year} он гэж байгаа нь төлөвлөгөөний оноос өөр байна.",
        "The period names the year {year}, which is not the plan's.",
    ),
    "period_backwards": (
        "Хугацааны эхлэл нь төгсгөлөөсөө хойно байна: байрыг нь солив.",
        "The period began after its end: the two were exchanged.",
    ),
    "period_no_such_day": (
        "Ийм өдөр байхгүй: „{text}“. Хугацааг шалгана уу.",
        "There is no such day: “{text}”. Check the period.",
    ),
    "period_unread": ("Хугацааг уншиж чадсангүй: „{text}“. Бүтэн жилээр авлаа.",
                      "The period could not be read: “{text}”. The whole year was taken."),
    "period_uncertain_digits": (
        "Огнооны цифр тодорхойгүй байна: {date} гэж уншлаа.",
        "A date's digits are not clear: it was read as {date}.",
    ),
    "period_several_dates": (
        "Хэд хэдэн огноо байна: эхнийхээс сүүлчийнх хүртэл авлаа.",
        "Several dates are named: the span from the first to the last was taken.",
    ),
    "period_times": ("Хугацаанд „{times} удаа“ гэсэн байна.", "The period says “{times} times”."),
    "noted": ("{message}", "{message}"),
}  # fmt: skip

SEVERITIES = {"error": ("Алдаа", "Error"), "warning": ("Анхаар", "Warning"), "note": ("Тэмдэглэл", "Note")}


def finding_message(code: str, params: Mapping[str, str | int], lang: str = "mn") -> str:
    """The sentence of a finding; a code without words shows itself."""
    return _worded(FINDINGS, code, params, lang)


def unreadable_message(code: str, params: Mapping[str, str | int], lang: str = "mn") -> str:
    """The one sentence for a file that cannot be read."""
    return _worded(UNREADABLE, code, params, lang)


class _Params(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return "…"


def _worded(texts: Texts, code: str, params: Mapping[str, str | int], lang: str) -> str:
    if code not in texts:
        return code
    mongolian, english = texts[code]
    return (english if lang.startswith("en") else mongolian).format_map(_Params(params))
