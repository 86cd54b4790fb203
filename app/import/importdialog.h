// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "app/window/importpreview.h"
#include "app/window/jobrunner.h"
#include "model/interchange/foreigntable.h"
#include "model/workspace/workspace.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace entente {

class MappingEditor;
class SourcePane;

/// Imports a foreign table: how it is read, how its columns become fields, and what that would do, worked out
/// anew after every change. Mappings are kept in the plan (a setting) and in files, and taken again for a table
/// with the same columns.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// How long it waits after a change before it works out what that does.
    static constexpr int patienceMilliseconds = 150;

    ImportDialog(Workspace &workspace, JobRunner &runner, const Dialogs &dialogs, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Shows the table at @p path.
    void open(const QString &path);
    /// Takes the mapping file at @p path.
    void loadMappingFile(const QString &path);

    [[nodiscard]] SourcePane &source() const { return *source_; }
    [[nodiscard]] MappingEditor &editor() const { return *editor_; }
    [[nodiscard]] ImportPreviewPanel &preview() const { return *preview_; }
    [[nodiscard]] QPushButton &importButton() const { return *import_; }
    [[nodiscard]] QPushButton &saveButton() const { return *save_; }
    [[nodiscard]] QComboBox &savedMappings() const { return *saved_; }
    [[nodiscard]] QCheckBox &remember() const { return *remember_; }
    [[nodiscard]] QLineEdit &name() const { return *name_; }
    /// What the preview shows; empty while there is none.
    [[nodiscard]] const std::optional<ImportPreview> &planned() const { return planned_; }
    [[nodiscard]] bool isBusy() const;
    /// The plan is going: nothing more may be asked of it.
    void abandon();

signals:
    void said(const QString &sentence);

private:
    void buildLayout();
    void stopWork();
    void connectParts();
    void fillSaved();
    void readHead();
    void showHead(const ForeignHead &head);
    void takeSaved(const QString &name);
    void takeMapping(const Mapping &mapping);
    [[nodiscard]] Mapping mapping() const;
    void changed();
    void plan();
    void showPlanned(Result<ImportPreview> result);
    void fail(const Error &error);
    void importRows();
    void askToSave();
    void askToLoad();

    Workspace &workspace_;
    QPointer<JobRunner> runner_; ///< may go before this does
    const Dialogs &dialogs_;
    QString path_;
    std::optional<Mapping> fixed_; ///< a mapping that says more than the editor can
    std::optional<ImportPreview> planned_;
    std::int64_t plannedRevision_ = -1;
    bool isNewSource_ = false;
    QTimer wait_;

    QLabel *title_;
    QComboBox *saved_;
    QPushButton *load_;
    QPushButton *save_;
    SourcePane *source_;
    MappingEditor *editor_;
    QLabel *fixedNote_;
    ImportPreviewPanel *preview_;
    QCheckBox *remember_;
    QLineEdit *name_;
    QProgressBar *progress_;
    QPushButton *stop_;
    QPushButton *import_;
    QPushButton *cancel_;
};

} // namespace entente
