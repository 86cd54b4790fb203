// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/words.h"

#include <utility>

namespace entente {

namespace {

/// Letters that Unicode does not take apart, as people write them without their sign.
struct Plain {
    char32_t letter;
    const char *text;
};
constexpr Plain plainLetters[] = {
    {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"}, {0x00FE, "th"}, {0x0111, "d"}, {0x0127, "h"},
    {0x0131, "i"},  {0x0138, "k"},  {0x0142, "l"}, {0x014B, "n"}, {0x0153, "oe"}, {0x0167, "t"}, {0x017F, "s"},
};

void appendFolded(QString &folded, char32_t c)
{
    const char32_t small = QChar::toCaseFolded(c);
    for (const Plain &plain : plainLetters)
        if (plain.letter == small) {
            folded += QLatin1String(plain.text);
            return;
        }
    if (QChar::isLetterOrNumber(small))
        folded += QChar::fromUcs4(small);
}

QString foldedLetter(char32_t c)
{
    QString folded;
    if (c < 0x80) {
        folded += QChar(char16_t(QChar::toCaseFolded(c)));
        return folded;
    }
    // Case first: some capitals come apart otherwise than their small letters.
    const char32_t small32 = QChar::toCaseFolded(c);
    const QString small = QString::fromUcs4(&small32, 1);
    const auto parts = small.normalized(QString::NormalizationForm_KD).toUcs4();
    for (const uint part : parts)
        if (!QChar::isMark(part))
            appendFolded(folded, part);
    return folded;
}

char32_t codePointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    return text[i].unicode();
}

} // namespace

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    Word word;
    const auto end = [&](qsizetype at) {
        if (!word.folded.isEmpty()) {
            word.length = at - word.start;
            words.push_back(std::exchange(word, {}));
        }
    };
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype next = i + (QChar::requiresSurrogates(c) ? 2 : 1);
        if (QChar::isLetterOrNumber(c)) {
            if (word.folded.isEmpty())
                word.start = i;
            const QString letter = foldedLetter(c);
            if (word.folded.size() + letter.size() <= longestWord)
                word.folded += letter;
        } else if (!QChar::isMark(c)) {
            end(i);
        }
        i = next;
    }
    end(text.size());
    return words;
}

} // namespace entente
