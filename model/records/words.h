// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace entente {

/// A word of a text as searching reads it: letters and digits in small letters without marks.
struct Word {
    QString folded;       ///< "lodz" of "Łódź"
    qsizetype start = 0;  ///< where it stands in the text, in UTF-16 units
    qsizetype length = 0; ///< of the word in the text

    friend bool operator==(const Word &, const Word &) = default;
};

/// Longest word, in UTF-16 units of its folded form: what is longer is cut there.
inline constexpr qsizetype longestWord = 64;

/// The words of @p text in order: runs of letters, digits and combining marks. Case, accents, ligatures and
/// wide forms count for nothing, and ß, æ, ø, ł and the like read as they are written without them.
[[nodiscard]] std::vector<Word> wordsOf(QStringView text);

/// The same words of a text of ASCII only, as ASCII: calls @p take(const char *word, int length) for each.
/// For the loops over a million texts.
template<class Take>
void forEachAsciiWord(const char *text, int length, Take take)
{
    char word[longestWord];
    int size = 0;
    bool inside = false;
    for (int i = 0; i < length; ++i) {
        const char c = text[i];
        const char small = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
            inside = true;
            if (size < int(longestWord))
                word[size++] = small;
        } else if (inside) {
            take(word, size);
            inside = false;
            size = 0;
        }
    }
    if (inside)
        take(word, size);
}

} // namespace entente
