// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace entente {

/// Context of every word in the figures, for translators.
struct Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

/// One entry of a legend: a swatch, of which each figure knows its own, and words.
struct LegendEntry {
    enum class Swatch {
        Status,      ///< value is a StatusKind
        ShortBand,   ///< value is a band of depth, 0 to 3
        Category,    ///< key is a member's
        Requirement, ///< the bold step line
        Shortfall,   ///< the hatched area
        AsOf,
        Today,
        Event,
        Stage, ///< value is a StageGroup
        Clash
    };
    Swatch swatch = Swatch::Status;
    int value = 0;
    QString key;
    QString text;

    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// What stands around every picture, so that it can be read away from the program: what it is, how it may
/// be passed on, of which day, from which sources. A plain value.
struct FigureFrame {
    QString title;
    QString subtitle;     ///< what is on show: situation, period, size of a column
    QString labelText;    ///< words of the label banner; empty when there is no label, and then nothing is exported
    QString labelProblem; ///< why there is none, as a sentence
    int level = 0;        ///< 0 (UNCLASSIFIED) to 4 (TOP SECRET), see Theme::banner()
    std::optional<Day> asOf;
    std::optional<Day> today; ///< marked where it lies in the picture
    QString sources;          ///< e.g. "Sources: NDPP 2026; survey of 2026-11-04"
    QString revision;         ///< e.g. "Northern Accord, revision 412"
    QString warning;          ///< e.g. that a total gives away hidden rows; shown beside the subtitle
    std::vector<LegendEntry> legend;

    friend bool operator==(const FigureFrame &, const FigureFrame &) = default;
};

/// How much of the frame is painted.
enum class FrameStyle {
    Full,   ///< everything; the only one that leaves the program
    Compact ///< legend only, inside a window that shows banner, title and as-of day itself
};

/// Paints one swatch into a rectangle of 26 x 14.
using SwatchPainter = std::function<void(QPainter &, const QRectF &, const LegendEntry &, const Theme &)>;

/// The part of @p rect that the frame leaves for the picture. Needs no painter: hit tests use it too.
[[nodiscard]] QRectF frameInterior(const QRectF &rect, const FigureFrame &frame, FrameStyle style);

/// Paints background, banners, title, as-of day, legend, sources and revision.
void paintFrame(QPainter &painter, const QRectF &rect, const FigureFrame &frame, FrameStyle style, const Theme &theme,
                const SwatchPainter &swatch);

} // namespace entente
