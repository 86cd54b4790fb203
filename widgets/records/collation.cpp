// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/collation.h"

#include <QCollator>

#include <algorithm>
#include <vector>

namespace entente {

namespace {

constexpr int firstLongByte = 250; // says that three bytes of a letter that has no weight follow
constexpr int digitBase = 254;     // of those bytes; no byte of a key is zero, so that zeros can pad it

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// The letter under the accents, in small.
char16_t baseOf(char16_t unit)
{
    QString text = QString(QChar(unit)).normalized(QString::NormalizationForm_D).toCaseFolded();
    return text.isEmpty() ? unit : text.front().unicode();
}

} // namespace

Collation::Collation(const QLocale &locale)
{
    // The C locale compares code points, which suits no reader.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);

    const auto text = [](char16_t first, char16_t second) {
        const char16_t units[] = {first, second};
        return QStringView(units, 2).toString();
    };
    // Whether the locale sees one letter in both: then what follows decides.
    const auto sameLetter = [&](char16_t a, char16_t b) {
        return collator.compare(text(a, u'a'), text(b, u'b')) < 0 && collator.compare(text(b, u'a'), text(a, u'b')) < 0;
    };

    std::array<char16_t, tabled> representative{};
    std::vector<char16_t> letters;
    for (char16_t unit = 0; unit < tabled; ++unit) {
        const char32_t small = QChar::toCaseFolded(char32_t(unit));
        char16_t base = small < tabled ? char16_t(small) : unit;
        if (const char16_t plain = baseOf(unit);
            base > 127 && plain != base && plain < tabled && sameLetter(base, plain))
            base = plain;
        representative[unit] = base;
        if (base == unit)
            letters.push_back(unit);
    }
    std::stable_sort(letters.begin(), letters.end(), [&](char16_t a, char16_t b) {
        return collator.compare(QString(QChar(a)), QString(QChar(b))) < 0;
    });
    std::array<std::uint8_t, tabled> rank{};
    int next = 1;
    for (const char16_t letter : letters)
        rank[letter] = std::uint8_t(std::min(next++, firstLongByte - 1));
    for (char16_t unit = 0; unit < tabled; ++unit)
        weights_[unit] = rank[representative[unit]];
}

void Collation::appendKey(QStringView text, QByteArray &key) const
{
    const char16_t *unit = text.utf16();
    const char16_t *const end = unit + text.size();
    while (unit != end) {
        if (isDigit(*unit)) {
            // A number: how many digits, then the digits two a byte, so that more digits are more.
            key.append(char(weights_[u'0']));
            while (unit != end && *unit == u'0')
                ++unit;
            const char16_t *const first = unit;
            while (unit != end && isDigit(*unit))
                ++unit;
            const auto count = unit - first;
            key.append(char(std::min<qsizetype>(count, 254) + 1));
            qsizetype i = 0;
            if (count % 2)
                key.append(char(first[i++] - u'0' + 1));
            for (; i < count; i += 2)
                key.append(char((first[i] - u'0') * 10 + (first[i + 1] - u'0') + 1));
            continue;
        }
        const char16_t letter = *unit < tabled ? *unit : baseOf(*unit);
        if (letter < tabled) {
            key.append(char(weights_[letter]));
        } else {
            key.append(char(firstLongByte));
            key.append(char(letter / (digitBase * digitBase) + 1));
            key.append(char(letter / digitBase % digitBase + 1));
            key.append(char(letter % digitBase + 1));
        }
        ++unit;
    }
}

} // namespace entente
