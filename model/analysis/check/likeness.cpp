// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/likeness.h"

#include "model/records/kinds.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

/// Names alike by less than this are two names.
constexpr double enough = 0.85;

std::uint64_t hashOf(const QString &text)
{
    return qHash(text, 0x5EED);
}

/// The first letter, and of the rest the consonants, no letter twice in a row.
QString consonants(const QString &plain)
{
    QString kept;
    for (const QChar letter : plain) {
        const bool isVowel = QStringView(u"aeiouy ").contains(letter);
        if ((!isVowel || (kept.isEmpty() && letter != QLatin1Char(' '))) && !kept.endsWith(letter))
            kept += letter;
    }
    return kept;
}

QStringList numbersIn(const QString &plain)
{
    QStringList numbers;
    for (const QString &word : plain.split(QLatin1Char(' ')))
        if (std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.isDigit(); }))
            numbers << word;
    return numbers;
}

/// The members that take part, each once, sorted; empty for kinds without such.
std::vector<Uuid> membersOf(const CheckContext &context, const Kind &kind, const Record &record)
{
    std::vector<Uuid> members;
    if (&kind == &kindOf<Agreement>())
        context.each<&Party::agreement>(record.id, [&](const Party &party) { members.push_back(party.member.uuid); });
    else if (&kind == &kindOf<Exercise>())
        context.each<&Participation::exercise>(record.id,
                                               [&](const Participation &each) { members.push_back(each.member.uuid); });
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

/// The day a record is known by; of an agreement that of signature, or else of entry into force.
PartialDate dateOf(const Kind &kind, const Record &record)
{
    if (&kind == &kindOf<Agreement>())
        if (const auto &agreement = static_cast<const Agreement &>(record); !agreement.signedOn.isEmpty())
            return agreement.signedOn;
    return kind.period(record).from;
}

/// Whether both may mean the same day: one is not given, or each begins inside the other as written.
bool mayBeSame(const PartialDate &a, const PartialDate &b)
{
    return a.isEmpty() || b.isEmpty() || (a.firstDay() <= b.lastDay() && b.firstDay() <= a.lastDay());
}

QString nameOf(const Kind &kind, const Record &record)
{
    return kind.nameField() ? plainName(kind.nameField()->get<QString>(record)) : QString();
}

} // namespace

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 32U);
}

QString plainName(QStringView name)
{
    QString plain;
    for (const QChar letter : name.left(2000).toString().normalized(QString::NormalizationForm_KD)) {
        if (letter.isLetterOrNumber())
            plain += letter.toLower();
        else if (!letter.isMark() && !plain.endsWith(QLatin1Char(' ')))
            plain += QLatin1Char(' ');
    }
    QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words.join(QLatin1Char(' '));
}

double likeness(QStringView a, QStringView b)
{
    constexpr qsizetype longest = 200;
    a = a.left(longest);
    b = b.left(longest);
    if (a.isEmpty() && b.isEmpty())
        return 1;
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[std::size_t(j) + 1];
            row[std::size_t(j) + 1] = std::min({replaced, diagonal + 1, row[std::size_t(j)] + 1});
        }
    }
    return 1 - double(row.back()) / double(std::max(a.size(), b.size()));
}

void likenessKeys(const CheckContext &context, const Kind &kind, const Record &record, std::vector<std::uint64_t> &keys)
{
    if (&kind == &kindOf<Member>())
        if (const auto &member = static_cast<const Member &>(record); !member.iso3.isEmpty())
            keys.push_back(mixed(1, hashOf(member.iso3.toUpper())));
    const QString name = nameOf(kind, record);
    if (name.isEmpty())
        return;
    keys.push_back(mixed(2, hashOf(name)));
    if (const QString letters = consonants(name); letters.size() >= 3)
        keys.push_back(mixed(3, hashOf(letters)));
    const PartialDate date = dateOf(kind, record);
    if (const auto members = membersOf(context, kind, record); !members.empty() && !date.isEmpty()) {
        std::uint64_t hash = mixed(4, std::uint64_t(date.firstDay().number));
        for (const Uuid &member : members)
            hash = mixed(hash, UuidHash{}(member));
        keys.push_back(hash);
    }
}

bool areLikelyOne(const CheckContext &context, const Kind &kind, const Record &a, const Record &b)
{
    if (&kind == &kindOf<Member>()) {
        const auto &one = static_cast<const Member &>(a);
        const auto &other = static_cast<const Member &>(b);
        if (!one.iso3.isEmpty() && !other.iso3.isEmpty())
            return one.iso3.toUpper() == other.iso3.toUpper() && one.period.range().overlaps(other.period.range());
        if (!one.kind.isEmpty() && !other.kind.isEmpty() && one.kind != other.kind)
            return false;
    } else if (&kind == &kindOf<Capability>()) {
        // Frameworks have the same names, and so have different branches of one.
        const auto &one = static_cast<const Capability &>(a);
        const auto &other = static_cast<const Capability &>(b);
        if (one.framework != other.framework || one.parent != other.parent)
            return false;
    } else if (&kind == &kindOf<Agreement>()) {
        const auto &one = static_cast<const Agreement &>(a);
        const auto &other = static_cast<const Agreement &>(b);
        if (!one.type.isEmpty() && !other.type.isEmpty() && one.type != other.type)
            return false;
    }
    const QString name = nameOf(kind, a);
    const QString otherName = nameOf(kind, b);
    if (name.isEmpty() || otherName.isEmpty() || numbersIn(name) != numbersIn(otherName) ||
        likeness(name, otherName) < enough)
        return false;
    if (!mayBeSame(dateOf(kind, a), dateOf(kind, b)) || !kind.period(a).range().overlaps(kind.period(b).range()))
        return false;
    return membersOf(context, kind, a) == membersOf(context, kind, b);
}

} // namespace entente
