// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "widgets/figures/figure.h"

#include <QByteArray>

namespace entente {

/// How a picture leaves the program.
struct ExportOptions {
    /// Size in pixels of 1/96 inch; empty for the figure's preferred size. In PDF the size of a page.
    QSizeF size;
    /// Magnifies everything: text twice as large in a picture of the same size at 2.
    double scale = 1;
    /// PNG only: dots per pixel of size.
    double devicePixelRatio = 1;
    /// SVG and PDF: letters as shapes. They then look the same without the font, and can no longer be searched.
    bool outlines = false;
    QString creator; ///< program and version, for the metadata
};

/// What was written.
struct Exported {
    QSizeF size;   ///< larger in height than asked where rows would not have been legible (PNG and SVG)
    int pages = 1; ///< more than one only in PDF
};

enum class PictureFormat { Svg, Png, Pdf };

/// The format of a file's suffix. Errors: WrongUse for another suffix.
[[nodiscard]] Result<PictureFormat> pictureFormat(const QString &path);

/// Writes @p figure to @p path, in the format of the suffix: first beside it, then renamed, so that there is
/// the whole picture or what was there before.
/// Errors: Refused when the figure has no label; WrongUse for another suffix or a size that is none;
/// CannotWrite with the system's reason.
[[nodiscard]] Result<Exported> exportFigure(const Figure &figure, const QString &path, const Theme &theme,
                                            const ExportOptions &options = {});

/// The bytes that exportFigure() would write. Errors: Refused as there.
[[nodiscard]] Result<QByteArray> figureBytes(const Figure &figure, PictureFormat format, const Theme &theme,
                                             const ExportOptions &options = {}, Exported *exported = nullptr);

} // namespace entente
